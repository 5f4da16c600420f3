using Microsoft.Playwright;
using Quittance.EndToEnd.Tests.Web;
using Quittance.Testing;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Quittance.EndToEnd.Tests.Web;

/// <summary>One real browser for the run.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>The page itself remembers what its content policy has refused; <see cref="Axe"/> asks for it.</summary>
    private const string NoteViolations = """
        globalThis.refused = [];
        document.addEventListener('securitypolicyviolation', (event) =>
          globalThis.refused.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`));
        """;

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("QUITTANCE_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A page of somebody with an empty cookie jar.</summary>
    public async Task<IPage> OpenAsync(Uri server, ColorScheme scheme = ColorScheme.Light, int width = 1280)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = server.ToString(),
            ColorScheme = scheme,
            Locale = "en-GB",
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = 900 },
        });
        context.SetDefaultTimeout(20_000);
        await context.AddInitScriptAsync(NoteViolations);
        return await context.NewPageAsync();
    }

    /// <summary>Runs the steps; when one fails, a picture of the page is left in artifacts/screens to see why.</summary>
    public static async Task WatchAsync(IPage page, string name, Func<Task> steps)
    {
        try
        {
            await steps();
        }
        catch
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, "artifacts", "screens", name + ".png") });
            throw;
        }
        finally
        {
            await page.Context.CloseAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
