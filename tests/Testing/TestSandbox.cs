using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Sandbox;
using Quittance.Sandbox.Vendors.Hacienda.Tokens;
using Quittance.Sandbox.Vendors.Identity;
using Quittance.Sandbox.Mail;
using Quittance.Sandbox.Vendors.Ledger;

namespace Quittance.Testing;

/// <summary>A sandbox of the test's own, spoken to over real HTTP, whose vendors misbehave on demand.</summary>
public sealed class TestSandbox : IAsyncDisposable
{
    public const string LedgerId = LedgerTokens.ClientId, LedgerSecret = LedgerTokens.ClientSecret;

    /// <summary>The password of every user of the authority of Costa Rica.</summary>
    public const string HaciendaPassword = HaciendaSessions.Password;

    private readonly WebApplication app = SandboxHost.Build(["--port", "0"]);
    private readonly HttpClient control = new();

    private TestSandbox()
    {
    }

    public Uri Address => control.BaseAddress!;

    public int SmtpPort => app.Services.GetRequiredService<SmtpListener>().Port;

    /// <summary>The subjects of the mails to that address, newest first.</summary>
    public IReadOnlyList<string> MailsTo(string address) => [.. app.Services.GetRequiredService<Mailbox>().To(address).Select(mail => mail.Subject)];

    public Uri Ledger => new(Address, "/vendors/ledger/");

    public static async Task<TestSandbox> StartAsync()
    {
        var sandbox = new TestSandbox();
        await sandbox.app.StartAsync();
        sandbox.control.BaseAddress = new(sandbox.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return sandbox;
    }

    public async Task FaultsAsync(params object[] rules) => (await control.PutAsJsonAsync("/faults", rules)).EnsureSuccessStatusCode();

    public async Task SteerAsync(object settings) => (await control.PutAsJsonAsync("/vendors/ledger/control", settings)).EnsureSuccessStatusCode();

    public async Task RevokeTokensAsync() => (await control.DeleteAsync("/vendors/ledger/control/tokens")).EnsureSuccessStatusCode();

    /// <summary>What the ledger has counted.</summary>
    public async Task<(int Logins, int Admitted, int Refused)> CountsAsync()
    {
        var counts = await control.GetFromJsonAsync<JsonElement>("/vendors/ledger/control");
        return (counts.GetProperty("logins").GetInt32(), counts.GetProperty("admitted").GetInt32(), counts.GetProperty("refused").GetInt32());
    }

    /// <summary>What an operator sets so that people may sign in with the sandbox's identity provider.</summary>
    public IReadOnlyDictionary<string, string?> ProviderSettings => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["Quittance__SignIn__Providers__sandbox__Label"] = "Sandbox",
        ["Quittance__SignIn__Providers__sandbox__ClientId"] = IdentityApi.ClientId,
        ["Quittance__SignIn__Providers__sandbox__ClientSecret"] = IdentityApi.ClientSecret,
        ["Quittance__SignIn__Providers__sandbox__AuthorizationEndpoint"] = $"{Address}vendors/identity/authorize",
        ["Quittance__SignIn__Providers__sandbox__TokenEndpoint"] = $"{Address}vendors/identity/token",
        ["Quittance__SignIn__Providers__sandbox__UserInformationEndpoint"] = $"{Address}vendors/identity/userinfo",
    };

    /// <summary>The link to that page in the newest mail that has one; waits until it has come.</summary>
    public async Task<string> MailedLinkAsync(string address, string page)
    {
        string? link = null;
        await Eventually.TrueAsync(() =>
        {
            var links = app.Services.GetRequiredService<Mailbox>().To(address).SelectMany(mail => mail.Links);
            return Task.FromResult((link = links.FirstOrDefault(one => one.Contains(page, StringComparison.Ordinal))) is not null);
        });
        return link!;
    }

    /// <summary>Changes how the authority of Costa Rica behaves.</summary>
    public async Task SteerHaciendaAsync(object settings) => (await control.PutAsJsonAsync("/vendors/hacienda/control", settings)).EnsureSuccessStatusCode();

    /// <summary>What that authority has counted.</summary>
    public Task<JsonElement> HaciendaAsync() => control.GetFromJsonAsync<JsonElement>("/vendors/hacienda/control");

    /// <summary>Every document it has received: <c>key</c>, <c>clave</c>, <c>issuer</c>, <c>number</c>, <c>state</c>, <c>sent</c>, <c>sha256</c>.</summary>
    public async Task<IReadOnlyList<JsonElement>> HaciendaDocumentsAsync() =>
        [.. (await control.GetFromJsonAsync<JsonElement>("/vendors/hacienda/control/documents")).EnumerateArray()];

    /// <summary>Ends all its sessions.</summary>
    public async Task EndHaciendaSessionsAsync() => (await control.DeleteAsync("/vendors/hacienda/control/tokens")).EnsureSuccessStatusCode();

    public async ValueTask DisposeAsync()
    {
        control.Dispose();
        await app.DisposeAsync();
    }
}
