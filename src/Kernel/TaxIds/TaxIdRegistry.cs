using Quittance.Kernel.TaxIds.EuropeanUnion;

namespace Quittance.Kernel.TaxIds;

/// <summary>Finds the scheme a tax id is meant to be of, and what that scheme says of it.</summary>
/// <param name="schemes">The schemes to know; the order decides between equals.</param>
public sealed class TaxIdRegistry(IEnumerable<ITaxIdScheme> schemes)
{
    /// <summary>Every scheme Quittance ships with.</summary>
    public static TaxIdRegistry Standard { get; } = new(
    [
        .. CostaRicaSchemes.All, new GstinScheme(), new AdoszamScheme(), .. EuVatSchemes.All, new EinScheme(),
    ]);

    /// <summary>The schemes known.</summary>
    public IReadOnlyList<ITaxIdScheme> Schemes { get; } = [.. schemes];

    /// <summary>
    /// Holds the text against the schemes of the country and those the text itself points to, and gives the best verdict.
    /// Without a country only the text points: bare digits that many countries could have issued are of an unknown scheme.
    /// </summary>
    public TaxIdCheck Check(string? text, Country? country = null)
    {
        var given = text ?? string.Empty;
        var candidates = Schemes.Where(scheme => scheme.Country == country).Concat(Schemes.Where(scheme => scheme.Claims(given)));
        var checks = candidates.Select(scheme => new TaxIdCheck(scheme.Check(given), scheme.Normalise(given), scheme));
        return checks.MinBy(check => check.Verdict) ?? new TaxIdCheck(TaxIdVerdict.UnknownScheme, TaxIdText.Compact(given), Scheme: null);
    }
}
