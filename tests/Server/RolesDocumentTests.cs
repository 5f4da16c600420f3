using Quittance.Platform.Contracts.Access;
using Quittance.Testing;

namespace Quittance.Server.Tests;

public sealed class RolesDocumentTests
{
    [Fact]
    public void The_documented_table_of_roles_is_the_one_in_the_code() => Approved.Check("docs/roles.md", Document());

    private static string Document()
    {
        var roles = Enum.GetValues<Role>();
        var rows = Permissions.All.Select(permission =>
            $"| `{permission}` | {string.Join(" | ", roles.Select(role => role.Allows(permission) ? "yes" : "–"))} |");
        return $"""
            # Roles and permissions

            What each role may do in its company. Every endpoint asks for one of these permissions, and a test walks all of
            them with every role. Generated from `Roles.cs`.

            | permission | {string.Join(" | ", roles)} |
            |---|{string.Concat(roles.Select(_ => "---|"))}
            {string.Join("\n", rows)}

            """;
    }
}
