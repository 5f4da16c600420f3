using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Quittance.Connectors.Http;
using Quittance.Kernel.Errors;

namespace Quittance.Connectors.Hacienda.Registry;

/// <summary>
/// The authority's open services: who is a taxpayer, goods and services, exonerations, the reference rate. Advice only: when they do not
/// answer, what was known before is given, or nothing; never an exception.
/// </summary>
public sealed class HaciendaRegistry : IDisposable
{
    /// <summary>Where they answer.</summary>
    public static readonly Uri Address = new("https://api.hacienda.go.cr/");

    private static readonly TimeSpan Days = TimeSpan.FromDays(7), Day = TimeSpan.FromDays(1), Hour = TimeSpan.FromHours(1);

    // A week-end with a holiday on each side.
    private const int DaysWithoutRate = 5;

    private readonly OutsideHttp outside;
    private readonly RegistryCache cache;
    private readonly Uri address;

    /// <summary>One for the process.</summary>
    /// <param name="address"><see cref="Address"/>, or that of a stand-in, ending in a slash.</param>
    /// <param name="inside">Hosts that may be reached though they are inside.</param>
    /// <param name="metrics">Counts calls.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Notes calls.</param>
    public HaciendaRegistry(Uri address, InsideHosts inside, ConnectorMetrics metrics, TimeProvider time, ILogger<OutsideHttp> logger)
    {
        var accounts = new LocalAccounts(time);
        (outside, cache, this.address) = (new OutsideHttp(accounts, accounts, inside, metrics, time, logger), new RegistryCache(time), address);
    }

    /// <summary>Who has the id; kept for a day.</summary>
    public Task<RegistryAnswer<Taxpayer>> TaxpayerAsync(string id, CancellationToken cancellation) =>
        AskAsync($"fe/ae?identificacion={Uri.EscapeDataString(id)}", Day, Taxpayer.Read, cancellation);

    /// <summary>Goods and services whose description has the words; kept for a week.</summary>
    public Task<RegistryAnswer<IReadOnlyList<CabysEntry>>> SearchCabysAsync(string words, int top, CancellationToken cancellation) =>
        AskAsync(string.Create(CultureInfo.InvariantCulture, $"fe/cabys?q={Uri.EscapeDataString(words.Trim())}&top={top}"), Days, CabysEntry.ReadAll, cancellation);

    /// <summary>The good or service of the code; kept for a week.</summary>
    public Task<RegistryAnswer<IReadOnlyList<CabysEntry>>> CabysAsync(string code, CancellationToken cancellation) =>
        AskAsync($"fe/cabys?codigo={Uri.EscapeDataString(code)}", Days, CabysEntry.ReadAll, cancellation);

    /// <summary>An authorisation of exoneration; kept for an hour.</summary>
    public Task<RegistryAnswer<Exoneration>> ExonerationAsync(string authorisation, CancellationToken cancellation) =>
        AskAsync($"fe/ex?autorizacion={Uri.EscapeDataString(authorisation)}", Hour, Exoneration.Read, cancellation);

    /// <summary>Colones for a dollar, today; kept for an hour.</summary>
    public Task<RegistryAnswer<ExchangeRate>> DollarAsync(CancellationToken cancellation) =>
        AskAsync("indicadores/tc/dolar", Hour, ExchangeRate.Read, cancellation);

    /// <summary>Colones for a dollar on a day, or on the last one before it that has a rate; kept for a week.</summary>
    public Task<RegistryAnswer<ExchangeRate>> DollarAsync(DateOnly day, CancellationToken cancellation) => AskAsync(
        string.Create(CultureInfo.InvariantCulture, $"indicadores/tc/dolar/historico/?d={day.AddDays(-DaysWithoutRate):yyyy-MM-dd}&h={day:yyyy-MM-dd}"),
        Days, ExchangeRate.ReadLast, cancellation);

    /// <summary>Colones for a euro, today; kept for an hour. There is one rate and not two.</summary>
    public Task<RegistryAnswer<ExchangeRate>> EuroAsync(CancellationToken cancellation) => AskAsync("indicadores/tc", Hour, ExchangeRate.ReadEuro, cancellation);

    /// <inheritdoc />
    public void Dispose() => outside.Dispose();

    private async Task<RegistryAnswer<T>> AskAsync<T>(string path, TimeSpan kept, Func<JsonElement, T?> read, CancellationToken cancellation) where T : class
    {
        if (cache.Fresh<T>(path) is { } known)
            return known;
        try
        {
            return cache.Keep(path, await FetchAsync(path, read, cancellation), kept);
        }
        catch (Exception failure) when (failure is OutsideCallException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return cache.Stale<T>(path) ?? new RegistryAnswer<T>(RegistryResult.Unavailable, Value: null, AskedAt: null);
        }
    }

    private async Task<T?> FetchAsync<T>(string path, Func<JsonElement, T?> read, CancellationToken cancellation) where T : class
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var answer = await outside.ClientFor(Account).SendAsync(request.Accepting(HttpStatusCode.NotFound), cancellation);
        if (answer.StatusCode == HttpStatusCode.NotFound)
            return null;
        using var json = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(cancellation), cancellationToken: cancellation);
        return read(json.RootElement);
    }

    // A person waits for the advice: short times, one repeat.
    private OutsideAccount Account => new()
    {
        Key = new AccountKey(Guid.Empty, Guid.Empty),
        Version = 1,
        System = "hacienda-cr-registry",
        Address = address,
        Budget = new RateBudget(PerSecond: 2, Burst: 10),
        Attempts = 2,
        AttemptTimeout = TimeSpan.FromSeconds(5),
        TotalTimeout = TimeSpan.FromSeconds(8),
        Patience = TimeSpan.FromSeconds(2),
    };
}
