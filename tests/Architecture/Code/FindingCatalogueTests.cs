using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Quittance.Formats.CostaRica;
using Quittance.Testing;

namespace Quittance.Architecture.Tests.Code;

/// <summary>What can be wrong with a Costa Rican voucher has a code of its own, and a line in the documentation.</summary>
public sealed partial class FindingCatalogueTests
{
    [Fact]
    public void Every_finding_is_documented() => Approved.Check("docs/costa-rica.md", Page());

    [Fact]
    public void Codes_are_unique() => FindingKinds.All.Select(kind => kind.Code).ShouldBeUnique();

    /// <summary>The catalogue words them in English and Spanish; the pages speak Hungarian as well.</summary>
    [Fact]
    public void Every_finding_is_said_in_Hungarian_with_the_same_values()
    {
        using var file = JsonDocument.Parse(Checkout.Read("web/src/issuing/hungarianFindings.json"));
        var said = file.RootElement.EnumerateObject().Select(entry => $"{entry.Name}: {Holes(entry.Value.GetString()!)}");

        said.Order(StringComparer.Ordinal).ShouldBe(FindingKinds.All.Select(kind => $"{kind.Code}: {Holes(kind.Message)}"));
    }

    private static string Holes(string sentence) => string.Join(' ', Hole().Matches(sentence).Select(hole => hole.Groups["at"].Value).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{(?<at>\d)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hole();

    private static string Page()
    {
        var page = new StringBuilder("""
            # What can be wrong with a Costa Rican voucher

            `quittance cr validate` and the pages name findings by these codes: `CR-STR` structure, `CR-ARI` arithmetic, `CR-COD` codes and their
            combinations, `CR-CLA` the clave, `CR-NOT` a note against the document it adjusts, `CR-XSD` what an installed official schema says. A warning leaves a voucher valid. A file that is none
            of the documents has a code of `CR-XML` or `CR-DOC`. A code never changes its meaning. This page is written from the catalogue in the code
            by a test; do not edit it.

            | code | | in English | en español |
            |---|---|---|---|

            """);
        foreach (var kind in FindingKinds.All)
            page.Append($"| `{kind.Code}` | {(kind.Severity == FindingSeverity.Error ? "error" : "warning")} | {kind.Message} | {kind.MessageEs} |\n");
        return page.ToString();
    }
}
