using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using Quittance.Connectors.Http;

namespace Quittance.Connectors.SandboxLedger;

/// <summary>The sandbox's ledger: a made-up vendor for demos, and the pattern that clients of real ones follow.</summary>
public sealed class SandboxLedgerClient(HttpClient http)
{
    private const int PageSize = 50;

    private sealed record Account(string Name);

    private sealed record Page(IReadOnlyList<LedgerEntry> Items, string? Next);

    /// <summary>How to call it.</summary>
    /// <param name="key">Which account.</param>
    /// <param name="version">Of its settings.</param>
    /// <param name="root">Where the ledger is, ending in a slash.</param>
    /// <param name="client">Id and secret.</param>
    /// <param name="budget">How often it may be called.</param>
    /// <param name="attempts">The most attempts of a call.</param>
    public static OutsideAccount AccountOf(AccountKey key, int version, Uri root, (string Id, string Secret) client, RateBudget budget, int attempts = 4) => new()
    {
        Key = key,
        Version = version,
        System = "sandbox-ledger",
        Address = root,
        Budget = budget,
        Login = new ClientCredentials(new Uri(root, "oauth/token"), client.Id, client.Secret),
        Secrets = [client.Secret],
        Attempts = attempts,
    };

    /// <summary>The account's name; proves address and credentials.</summary>
    public async Task<string> NameAsync(CancellationToken cancellation) =>
        (await http.GetFromJsonAsync<Account>("api/account", cancellation))!.Name;

    /// <summary>Enters it once: its reference is the key, so a repeat gives what there is.</summary>
    public async Task<LedgerEntry> EnterAsync(string reference, decimal amount, string currency, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/entries")
        {
            Content = JsonContent.Create(new { reference, amount = amount.ToString(System.Globalization.CultureInfo.InvariantCulture), currency }),
        };
        using var answer = await http.SendAsync(request.WithKey(reference), cancellation);
        return (await answer.Content.ReadFromJsonAsync<LedgerEntry>(cancellation))!;
    }

    /// <summary>All entries, or those of one reference, page by page.</summary>
    public async IAsyncEnumerable<LedgerEntry> EntriesAsync(string? reference, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var filter = reference is null ? "" : $"&reference={Uri.EscapeDataString(reference)}";
        Page page;
        for (string? cursor = ""; cursor is not null; cursor = page.Next)
        {
            page = (await http.GetFromJsonAsync<Page>(FormattableString.Invariant($"api/entries?limit={PageSize}&cursor={cursor}{filter}"), cancellation))!;
            foreach (var entry in page.Items)
                yield return entry;
        }
    }
}

/// <summary>An entry of the ledger.</summary>
/// <param name="Number">The ledger's own.</param>
/// <param name="Reference">Ours.</param>
/// <param name="Amount">As text.</param>
/// <param name="Currency">ISO 4217.</param>
public sealed record LedgerEntry(int Number, string Reference, string Amount, string Currency);
