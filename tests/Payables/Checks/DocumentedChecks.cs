using System.Text;
using Quittance.Payables.Checks;
using Quittance.Testing;

namespace Quittance.Payables.Tests.Checks;

/// <summary>Writes <c>docs/checks.md</c> from the catalogue.</summary>
internal static class DocumentedChecks
{
    public static void ShouldBeCurrent() => Approved.Check("docs/checks.md", Write());

    private static string Write()
    {
        var page = new StringBuilder(
            """
            # What is checked on an invoice

            Written from the checks in `src/Modules/Payables/Checks`. An **error** stops the invoice until it is corrected; a
            **warning** asks to be looked at. Codes are stable: translations and integrations may key on them.

            | code | | found when | says |
            |---|---|---|---|

            """);
        foreach (var kind in InvoiceChecks.All.Finds.OrderBy(kind => kind.Code, StringComparer.Ordinal))
            page.Append($"| `{kind.Code}` | {Words.Of(kind.Severity)} | {kind.Rule} | {kind.Template} |\n");
        return page.ToString();
    }
}
