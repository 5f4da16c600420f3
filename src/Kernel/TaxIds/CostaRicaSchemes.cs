using System.Text.RegularExpressions;

namespace Quittance.Kernel.TaxIds;

/// <summary>
/// The four ids of Costa Rica that the electronic vouchers of the Dirección General de Tributación know (types 01 to 04 of its
/// version 4.4). None has a check digit. All are stored without hyphens and without a leading zero.
/// </summary>
public static class CostaRicaSchemes
{
    /// <summary>Cédula física (01): nine digits, printed 1-0234-0567.</summary>
    public static readonly ITaxIdScheme Fisica =
        new CostaRicaScheme("CR-FISICA", "cédula física", "[1-9][0-9]{8}", "0?[1-9]-[0-9]{4}-[0-9]{4}");

    /// <summary>Cédula jurídica (02): ten digits, printed 3-101-123456; the first tells the kind of body.</summary>
    public static readonly ITaxIdScheme Juridica =
        new CostaRicaScheme("CR-JURIDICA", "cédula jurídica", "[2-5][0-9]{9}", "[2-5]-[0-9]{3}-[0-9]{6}");

    /// <summary>DIMEX (03), the id of resident foreigners: eleven or twelve digits.</summary>
    public static readonly ITaxIdScheme Dimex = new CostaRicaScheme("CR-DIMEX", "DIMEX", "[1-9][0-9]{10,11}", printed: null);

    /// <summary>NITE (04), the id of those who can have no other: ten digits.</summary>
    public static readonly ITaxIdScheme Nite = new CostaRicaScheme("CR-NITE", "NITE", "[1-9][0-9]{9}", printed: null);

    /// <summary>All four; a jurídica before a NITE, since both have ten digits.</summary>
    public static IReadOnlyList<ITaxIdScheme> All { get; } = [Fisica, Juridica, Dimex, Nite];
}

internal sealed class CostaRicaScheme(string code, string name, string format, string? printed) : ITaxIdScheme
{
    private readonly Regex format = TaxIdText.Format(format);
    private readonly Regex? printed = printed is null ? null : TaxIdText.Format(printed);

    public string Code { get; } = code;

    public string Name { get; } = name;

    public Country Country { get; } = Country.Of("CR");

    public bool Claims(string text) => printed?.IsMatch(text.Trim()) ?? false;

    public string Normalise(string text) => TaxIdText.Compact(text).TrimStart('0');

    public TaxIdVerdict Check(string text) => format.IsMatch(Normalise(text)) ? TaxIdVerdict.Valid : TaxIdVerdict.WrongFormat;
}
