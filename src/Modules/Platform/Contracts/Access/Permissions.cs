namespace Quittance.Platform.Contracts.Access;

/// <summary>The named permissions. A role holds some of them; every company endpoint asks for one.</summary>
public static class Permissions
{
    /// <summary>See the company's name and settings.</summary>
    public const string CompanyView = "company.view";

    /// <summary>Change the company's settings.</summary>
    public const string CompanyManage = "company.manage";

    /// <summary>See who belongs to the company.</summary>
    public const string PeopleView = "people.view";

    /// <summary>Add and remove people and change their roles.</summary>
    public const string PeopleManage = "people.manage";

    /// <summary>Read the event log.</summary>
    public const string AuditView = "audit.view";

    /// <summary>See invoices and their documents.</summary>
    public const string InvoicesView = "invoices.view";

    /// <summary>Bring in new invoices.</summary>
    public const string InvoicesReceive = "invoices.receive";

    /// <summary>Correct, hold and submit invoices.</summary>
    public const string InvoicesEdit = "invoices.edit";

    /// <summary>Approve and reject invoices.</summary>
    public const string InvoicesApprove = "invoices.approve";

    /// <summary>Export invoices.</summary>
    public const string InvoicesExport = "invoices.export";

    /// <summary>See the documents that the company issues, and what the tax authority said.</summary>
    public const string ReceivablesView = "receivables.view";

    /// <summary>Write drafts.</summary>
    public const string ReceivablesEdit = "receivables.edit";

    /// <summary>Sign and send one document.</summary>
    public const string ReceivablesIssue = "receivables.issue";

    /// <summary>Sign, send and check many documents at once.</summary>
    public const string ReceivablesBulk = "receivables.bulk";

    /// <summary>Say who issues, upload keys, set series of numbers.</summary>
    public const string ReceivablesManage = "receivables.manage";

    /// <summary>See batches, retries and jobs.</summary>
    public const string WorkView = "work.view";

    /// <summary>Pause, resume and cancel batches; retry, cancel and resolve what failed; run, pause and resume recurring jobs.</summary>
    public const string WorkManage = "work.manage";

    /// <summary>See the connections with outside systems; never their secrets.</summary>
    public const string ConnectionsView = "connections.view";

    /// <summary>Add, change, test and remove connections.</summary>
    public const string ConnectionsManage = "connections.manage";

    /// <summary>Make and revoke API keys.</summary>
    public const string KeysManage = "keys.manage";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        CompanyView, CompanyManage, PeopleView, PeopleManage, AuditView,
        InvoicesView, InvoicesReceive, InvoicesEdit, InvoicesApprove, InvoicesExport,
        ReceivablesView, ReceivablesEdit, ReceivablesIssue, ReceivablesBulk, ReceivablesManage,
        WorkView, WorkManage, ConnectionsView, ConnectionsManage, KeysManage,
    ];
}
