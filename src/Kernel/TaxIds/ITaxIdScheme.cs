namespace Quittance.Kernel.TaxIds;

/// <summary>
/// One kind of tax id of one country: how it is written, and how far it can be checked without asking anybody. A scheme never
/// says that an id is registered, only that it could be.
/// </summary>
public interface ITaxIdScheme
{
    /// <summary>Stable, such as <c>HU-ADOSZAM</c> or <c>EU-VAT-DE</c>.</summary>
    string Code { get; }

    /// <summary>What the people who use it call it, such as <c>adószám</c>.</summary>
    string Name { get; }

    /// <summary>The country whose authority gives it out.</summary>
    Country Country { get; }

    /// <summary>True when the text alone, without knowing the country, shows that it means this scheme.</summary>
    bool Claims(string text);

    /// <summary>The one way to write the id: what is stored and compared. Text that is no such id comes back as capital letters and digits.</summary>
    string Normalise(string text);

    /// <summary>Checks format and, where the scheme has them, check digits.</summary>
    TaxIdVerdict Check(string text);
}

/// <summary>What a check without asking the authority can find, best first.</summary>
public enum TaxIdVerdict
{
    /// <summary>Written right, and the check digits fit where there are any.</summary>
    Valid,

    /// <summary>Written right, but a digit is wrong or two are swapped.</summary>
    WrongCheckDigit,

    /// <summary>Not written as such ids are.</summary>
    WrongFormat,

    /// <summary>No known scheme is meant.</summary>
    UnknownScheme,
}

/// <summary>A tax id looked at.</summary>
/// <param name="Verdict">What was found.</param>
/// <param name="Normalised">The one way to write it; what to store and compare.</param>
/// <param name="Scheme">The scheme it was held against; null when no scheme is known.</param>
public sealed record TaxIdCheck(TaxIdVerdict Verdict, string Normalised, ITaxIdScheme? Scheme)
{
    /// <summary>True when nothing is wrong with it.</summary>
    public bool IsValid => Verdict == TaxIdVerdict.Valid;
}
