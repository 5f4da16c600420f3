using System.Diagnostics.CodeAnalysis;

namespace Quittance.Kernel;

/// <summary>
/// An international bank account number of ISO 13616: country, two check digits, national account. Only a correct one exists:
/// <see cref="TryParse"/> checks the country, its length and the check digits (ISO 7064, mod 97-10).
/// </summary>
public sealed record Iban
{
    private Iban(string value) => Value = value;

    /// <summary>Capital letters and digits without blanks: <c>HU42117730161111101800000000</c>.</summary>
    public string Value { get; }

    /// <summary>The country of the bank.</summary>
    public Country Country => Country.Of(Value[..2]);

    /// <summary>Reads an IBAN, in groups or not; blanks, hyphens and lower case are forgiven.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Iban? iban)
    {
        iban = Check(text) == IbanVerdict.Valid ? new Iban(Normalise(text!)) : null;
        return iban is not null;
    }

    /// <summary>Says what is wrong with the text, or that nothing is.</summary>
    public static IbanVerdict Check(string? text)
    {
        var value = Normalise(text ?? string.Empty);
        if (!HasFormat(value))
            return IbanVerdict.WrongFormat;
        if (IbanLengths.Of(value[..2]) is not { } length)
            return IbanVerdict.UnknownCountry;
        if (value.Length != length)
            return IbanVerdict.WrongLength;
        return HasRightCheckDigits(value) ? IbanVerdict.Valid : IbanVerdict.WrongCheckDigits;
    }

    /// <summary>In groups of four, as people read it: <c>HU42 1177 3016 …</c>.</summary>
    public string ToPrintedString() => string.Join(' ', Value.Chunk(4).Select(group => new string(group)));

    /// <summary>The <see cref="Value"/>.</summary>
    public override string ToString() => Value;

    private static string Normalise(string text) =>
        new([.. text.Where(letter => !char.IsWhiteSpace(letter) && letter != '-').Select(char.ToUpperInvariant)]);

    private static bool HasFormat(string value) =>
        value.Length > 4 && value.All(char.IsAsciiLetterOrDigit) && value[..2].All(char.IsAsciiLetter) && value[2..4].All(char.IsAsciiDigit);

    // 98 minus the remainder gives the digits 02 to 98; 00, 01 and 99 also satisfy mod 97 but no bank issues them.
    private static bool HasRightCheckDigits(string value) =>
        value[2..4] is not ("00" or "01" or "99") && Mod97(string.Concat(value.AsSpan(4), value.AsSpan(0, 4))) == 1;

    private static int Mod97(string digitsAndLetters)
    {
        var remainder = 0;
        foreach (var letter in digitsAndLetters)
            remainder = char.IsAsciiDigit(letter)
                ? ((remainder * 10) + (letter - '0')) % 97
                : ((remainder * 100) + (letter - 'A' + 10)) % 97;
        return remainder;
    }
}

/// <summary>What <see cref="Iban.Check"/> found.</summary>
public enum IbanVerdict
{
    /// <summary>Nothing is wrong.</summary>
    Valid,

    /// <summary>Not two letters, two digits and an account of letters and digits.</summary>
    WrongFormat,

    /// <summary>No country with IBANs has this code.</summary>
    UnknownCountry,

    /// <summary>Longer or shorter than the country's IBANs.</summary>
    WrongLength,

    /// <summary>A digit or letter is wrong or two are swapped.</summary>
    WrongCheckDigits,
}
