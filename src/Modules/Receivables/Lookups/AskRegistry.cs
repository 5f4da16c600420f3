using Quittance.Connectors.Hacienda.Registry;
using Quittance.Formats.CostaRica;
using Quittance.Platform.Contracts.Companies;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Receivables.Lookups;

/// <summary>Asks the authority's open services for whoever writes a document. No transaction is open while it waits.</summary>
internal sealed class AskRegistry(OpenServices services, TimeProvider time)
{
    private const int ShortestSearch = 3, LongestText = 100, MostHits = 20, LengthOfCabys = 13;

    /// <summary>Goods and services: by a code of thirteen digits, or by words of their description.</summary>
    public Task<Lookup<IReadOnlyList<CabysEntry>>> CabysAsync(string? text, CancellationToken cancellation)
    {
        var words = Text("q", text, ShortestSearch);
        return words.Length == LengthOfCabys && words.All(char.IsAsciiDigit)
            ? AskAsync(registry => registry.CabysAsync(words, cancellation))
            : AskAsync(registry => registry.SearchCabysAsync(words, MostHits, cancellation));
    }

    public Task<Lookup<Taxpayer>> TaxpayerAsync(string? identification, CancellationToken cancellation)
    {
        var id = string.Concat((identification ?? "").Where(character => character is not (' ' or '-')));
        if (id.Length is < 9 or > 12 || !id.All(char.IsAsciiLetterOrDigit))
            Refuse.IfAny([new("identification", "TAX_ID", "9 to 12 digits or letters.")]);
        return AskAsync(registry => registry.TaxpayerAsync(id, cancellation));
    }

    public Task<Lookup<Exoneration>> ExonerationAsync(string? number, CancellationToken cancellation)
    {
        var wanted = Text("number", number, ShortestSearch);
        return AskAsync(registry => registry.ExonerationAsync(wanted, cancellation));
    }

    /// <summary>Colones for one unit of the currency on the day; the authority has a rate for dollars, and today's for euros.</summary>
    /// <param name="currency">Such as USD.</param>
    /// <param name="day">In Costa Rica; null for today.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<Lookup<ExchangeRate>> RateAsync(string? currency, DateOnly? day, CancellationToken cancellation)
    {
        var today = CostaRicaTime.DayOf(time.GetUtcNow());
        var asked = day ?? today;
        Days.Require("day", asked);
        return (currency?.ToUpperInvariant(), asked == today) switch
        {
            ("USD", true) => AskAsync(registry => registry.DollarAsync(cancellation)),
            ("USD", false) when asked < today => AskAsync(registry => registry.DollarAsync(asked, cancellation)),
            ("EUR", true) => AskAsync(registry => registry.EuroAsync(cancellation)),
            _ => Task.FromResult(Lookup<ExchangeRate>.Unknown),
        };
    }

    private async Task<Lookup<T>> AskAsync<T>(Func<HaciendaRegistry, Task<RegistryAnswer<T>>> ask) where T : class =>
        services.Registry is { } registry ? Lookup<T>.Of(await ask(registry)) : Lookup<T>.TurnedOff;

    private static string Text(string field, string? text, int shortest)
    {
        var trimmed = (text ?? "").Trim();
        if (trimmed.Length < shortest || trimmed.Length > LongestText || trimmed.Any(char.IsControl))
            Refuse.IfAny([new(field, "LENGTH", $"{shortest} to {LongestText} ordinary characters.")]);
        return trimmed;
    }
}
