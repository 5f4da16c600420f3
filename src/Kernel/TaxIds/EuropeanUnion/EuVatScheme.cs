using System.Text.RegularExpressions;

namespace Quittance.Kernel.TaxIds.EuropeanUnion;

/// <summary>
/// The VAT number of one member state as the VIES system of the European Commission writes it: the prefix of the state, then
/// what <paramref name="pattern"/> says. Article 215 of directive 2006/112/EC gives the prefix, EL for Greece.
/// </summary>
/// <param name="prefix">Two capital letters.</param>
/// <param name="country">Its code of ISO 3166-1; XI is part of GB.</param>
/// <param name="pattern">A regular expression of what follows the prefix, without anchors.</param>
/// <param name="fits">True when the check digits of what follows the prefix fit.</param>
internal sealed class EuVatScheme(string prefix, string country, string pattern, Func<string, bool> fits) : ITaxIdScheme
{
    private readonly Regex format = TaxIdText.Format(pattern);

    public string Code { get; init; } = $"EU-VAT-{prefix}";

    public string Name { get; } = $"VAT number ({prefix})";

    public Country Country { get; } = Country.Of(country);

    public bool Claims(string text)
    {
        var compact = Compact(text);
        return HasPrefix(compact) && format.IsMatch(Completed(compact[2..]));
    }

    public string Normalise(string text)
    {
        var number = Number(text);
        return format.IsMatch(number) ? prefix + number : Compact(text);
    }

    public TaxIdVerdict Check(string text)
    {
        var number = Number(text);
        if (!format.IsMatch(number))
            return TaxIdVerdict.WrongFormat;
        return fits(number) ? TaxIdVerdict.Valid : TaxIdVerdict.WrongCheckDigit;
    }

    private string Number(string text)
    {
        var compact = Compact(text);
        return Completed(HasPrefix(compact) ? compact[2..] : compact);
    }

    private bool HasPrefix(string compact) =>
        compact.StartsWith(prefix, StringComparison.Ordinal) || (IsGreek && compact.StartsWith(Country.Code, StringComparison.Ordinal));

    // Greek numbers are often printed with the ISO code, GR.
    private bool IsGreek => string.Equals(prefix, "EL", StringComparison.Ordinal);

    // Belgian numbers got a tenth digit in front, a zero, in 2005; old letterheads lack it.
    private string Completed(string number) =>
        string.Equals(prefix, "BE", StringComparison.Ordinal) && number.Length == 9 ? "0" + number : number;

    // The Irish numbers of the first years have a plus or an asterisk as second sign.
    private static string Compact(string text) =>
        new([.. text.ToUpperInvariant().Where(letter => char.IsLetterOrDigit(letter) || letter is '+' or '*')]);
}
