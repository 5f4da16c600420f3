namespace Quittance.Formats.CostaRica.Calculation;

/// <summary>Where a line counts in the summary.</summary>
internal enum VatClass
{
    Taxed,
    Exempt,
    NotSubject,
}

/// <summary>The codes of taxes and rates that arithmetic must know.</summary>
internal static class Rates
{
    public const string Vat = "01";
    public const string SpecialVat = "07";
    public const string UsedGoods = "08";
    public const string Exempt = "10";
    public const string General = "08";

    /// <summary>The rate of VAT in per cent; null for an unknown code.</summary>
    public static decimal? Of(string? code) => code switch
    {
        "01" or "05" or "10" or "11" => 0,
        "02" => 1,
        "03" => 2,
        "04" or "06" => 4,
        "07" => 8,
        "08" => 13,
        "09" => 0.5m,
        _ => null,
    };

    public static VatClass ClassOf(string? code) => code switch
    {
        Exempt => VatClass.Exempt,
        "01" or "11" => VatClass.NotSubject,
        _ => VatClass.Taxed,
    };

    public static bool IsVat(string tax) => tax is Vat or SpecialVat or UsedGoods;

    /// <summary>VAT that is a rate of the taxable base.</summary>
    public static bool IsVatByRate(string tax) => tax is Vat or SpecialVat;

    /// <summary>Taxes that VAT is charged upon.</summary>
    public static bool EntersBase(string tax) => tax is "02" or "04" or "05" or "12";

    /// <summary>Gifts and bonuses: their VAT is reckoned from the full price and borne by the seller.</summary>
    public static bool IsBorneBySeller(string discount) => discount is "01" or "03";

    /// <summary>The first digit of the catalogue tells goods from services; where there is no code, the unit does.</summary>
    public static bool IsService(LineaDetalle line) => line.CodigoCABYS is [>= '0' and <= '9' and var first, ..]
        ? first >= '5'
        : line.UnidadMedida is "Sp" or "Spe" or "St" or "Os" or "Al" or "Alc" or "I" or "Cm";
}
