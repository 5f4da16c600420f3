using System.Net;
using System.Text;

namespace Quittance.Sandbox;

/// <summary>An outside system that the sandbox stands in for.</summary>
/// <param name="Name">As its maker calls it.</param>
/// <param name="Path">Where it answers, such as <c>/bank</c>.</param>
/// <param name="Promises">What of it is faithful, in one sentence.</param>
internal sealed record StandIn(string Name, string Path, string Promises);

/// <summary>The page that says what is here and how to ask for faults.</summary>
internal static class Home
{
    public static IResult Show(IEnumerable<StandIn> standIns)
    {
        using var page = new StreamReader(typeof(Home).Assembly.GetManifestResourceStream("Quittance.Sandbox.Home.html")!);
        return Results.Content(page.ReadToEnd().Replace("{standIns}", List([.. standIns]), StringComparison.Ordinal), "text/html", Encoding.UTF8);
    }

    private static string List(IReadOnlyList<StandIn> standIns) =>
        standIns.Count == 0
            ? "<p>No outside system yet: only <code>/echo</code>, which answers with what it was sent.</p>"
            : $"<ul>{string.Concat(standIns.Select(Item))}</ul>";

    private static string Item(StandIn one) =>
        $"<li><code>{WebUtility.HtmlEncode(one.Path)}</code> {WebUtility.HtmlEncode(one.Name)}: {WebUtility.HtmlEncode(one.Promises)}</li>";
}
