using System.Text.Json;
using Microsoft.Playwright;
using Quittance.Testing;

namespace Quittance.EndToEnd.Tests.Web;

/// <summary>Runs axe-core in the page. What it cannot decide ('incomplete') counts as a finding as well.</summary>
internal static class Axe
{
    private static readonly string Source = File.ReadAllText(Path.Combine(Repository.Root, "web", "node_modules", "axe-core", "axe.min.js"));

    // A button that is at work is covered by its own shade, which fades when it comes back and whose colour axe cannot see
    // through: axe looks at a page at rest, and looks again when a button went to work, or came back, while it was looking.
    private const string Run = """
        async () => {
          const atWork = () => document.querySelector('[data-loading]') !== null;
          const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
          const transitions = () => document.getAnimations().filter((animation) => animation instanceof CSSTransition);
          let found, moved;
          do {
            while (atWork()) await frame();
            await frame();
            await Promise.allSettled(transitions().map((transition) => transition.finished));
            moved = false;
            const watch = new MutationObserver(() => { moved = true; });
            watch.observe(document, { subtree: true, attributes: true, attributeFilter: ['data-loading'] });
            found = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
            watch.disconnect();
          } while (moved || atWork());
          return JSON.stringify([...found.violations, ...found.incomplete]
            .flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target} ${node.failureSummary ?? node.any.map((a) => a.message)}`)));
        }
        """;

    public static async Task ShouldFindNothingAsync(IPage page, string where)
    {
        (await page.EvaluateAsync<string[]>("() => globalThis.refused")).ShouldBeEmpty($"{where}: refused by the content policy");
        // As the tool's own connection does it: the page's content policy stays in force for the page.
        await page.EvaluateAsync(Source);
        var findings = JsonSerializer.Deserialize<string[]>(await page.EvaluateAsync<string>(Run))!;
        await KeepPictureAsync(page, where);
        findings.ShouldBeEmpty(where);
    }

    /// <summary>For whoever wants to see what axe saw: <c>QUITTANCE_PICTURES</c> names the folder.</summary>
    private static async Task KeepPictureAsync(IPage page, string where)
    {
        if (Environment.GetEnvironmentVariable("QUITTANCE_PICTURES") is { } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, where.Replace(' ', '-') + ".png"), FullPage = true });
    }
}
