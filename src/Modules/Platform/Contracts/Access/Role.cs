namespace Quittance.Platform.Contracts.Access;

/// <summary>What a person is in a company.</summary>
public enum Role
{
    /// <summary>May do everything.</summary>
    Owner,

    /// <summary>Runs the daily work and the people, but not the company's settings.</summary>
    Manager,

    /// <summary>Decides which invoices are paid.</summary>
    Approver,

    /// <summary>Brings invoices in and puts them right.</summary>
    Clerk,

    /// <summary>Sees everything and changes nothing.</summary>
    Auditor,
}

/// <summary>The one table of roles and permissions; docs/roles.md shows the same.</summary>
public static class Roles
{
    private static readonly Dictionary<Role, IReadOnlyList<string>> Table = new()
    {
        [Role.Owner] = Permissions.All,
        [Role.Manager] = [.. Permissions.All.Except([Permissions.CompanyManage, Permissions.ConnectionsManage, Permissions.KeysManage])],
        [Role.Approver] =
        [
            Permissions.CompanyView, Permissions.PeopleView,
            Permissions.InvoicesView, Permissions.InvoicesApprove, Permissions.InvoicesExport, Permissions.ReceivablesView, Permissions.WorkView,
        ],
        [Role.Clerk] =
        [
            Permissions.CompanyView, Permissions.PeopleView,
            Permissions.InvoicesView, Permissions.InvoicesReceive, Permissions.InvoicesEdit, Permissions.InvoicesExport,
            Permissions.ReceivablesView, Permissions.ReceivablesEdit, Permissions.ReceivablesIssue, Permissions.WorkView,
        ],
        [Role.Auditor] =
        [
            Permissions.CompanyView, Permissions.PeopleView, Permissions.AuditView,
            Permissions.InvoicesView, Permissions.InvoicesExport, Permissions.ReceivablesView, Permissions.WorkView, Permissions.ConnectionsView,
        ],
    };

    /// <summary>What the role may do.</summary>
    public static IReadOnlyList<string> PermissionsOf(Role role) => Table[role];

    /// <summary>Whether the role may do it.</summary>
    public static bool Allows(this Role role, string permission) => Table[role].Contains(permission);
}
