using System.Text.RegularExpressions;

namespace Quittance.Architecture.Tests.Code;

/// <summary>The table of what Quittance itself measures, in docs/operations.md, is the one in the code.</summary>
public sealed partial class InstrumentTests
{
    [GeneratedRegex(@"\.Create(Observable)?(?<kind>Counter|Histogram|UpDownCounter|Gauge)<\w+>\(\s*""(?<name>[^""]+)"",\s*""(?<unit>[^""]+)"",\s*""(?<what>[^""]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Made();

    [GeneratedRegex(@"\.Create(Observable)?(Counter|Histogram|UpDownCounter|Gauge)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MadeInAnyForm();

    [GeneratedRegex(@"^\| `(?<name>quittance\.[^`]+)` \| (?<kind>\w+) \| (?<unit>\S+) \| (?<what>[^|]+) \|", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Row();

    private static readonly string Code = string.Join('\n', Checkout.CSharp("src").Select(file => file.Text));

    [Fact]
    public void The_documented_instruments_are_those_in_the_code()
    {
        var made = Lines(Made().Matches(Code));

        made.Count.ShouldBeGreaterThan(5);
        Lines(Row().Matches(Checkout.Read("docs/operations.md"))).ShouldBe(made);
    }

    [Fact]
    public void Every_instrument_is_named_described_and_has_a_unit() =>
        Made().Count(Code).ShouldBe(MadeInAnyForm().Count(Code));

    private static List<string> Lines(MatchCollection found) =>
    [
        .. found.Select(one => $"{one.Groups["name"]} {one.Groups["kind"].Value.ToLowerInvariant()} {one.Groups["unit"]} {one.Groups["what"]}")
            .Order(StringComparer.Ordinal),
    ];
}
