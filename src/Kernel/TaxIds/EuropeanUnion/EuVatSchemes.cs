namespace Quittance.Kernel.TaxIds.EuropeanUnion;

/// <summary>
/// The VAT numbers of the 27 member states, and of Northern Ireland (XI), which trades in goods as a member does.
/// The number of the United Kingdom is the same but for its prefix and stands beside it. Formats: the
/// VIES page of the European Commission. Check digits: the states' own publications.
/// </summary>
internal static class EuVatSchemes
{
    private const string British = "[0-9]{9}([0-9]{3})?|GD[0-4][0-9]{2}|HA[5-9][0-9]{2}";

    public static IReadOnlyList<ITaxIdScheme> All { get; } =
    [
        new EuVatScheme("AT", "AT", "U[0-9]{8}", GermanicVat.Austria),
        new EuVatScheme("BE", "BE", "[01][0-9]{9}", GermanicVat.Belgium),
        new EuVatScheme("BG", "BG", "[0-9]{9,10}", SlavicVat.Bulgaria),
        new EuVatScheme("CY", "CY", "(?!12)[0-69][0-9]{7}[A-Z]", MediterraneanVat.Cyprus),
        new EuVatScheme("CZ", "CZ", "[0-9]{8,10}", SlavicVat.Czechia),
        new EuVatScheme("DE", "DE", "[1-9][0-9]{8}", CheckDigits.FitsMod11And10),
        new EuVatScheme("DK", "DK", "[1-9][0-9]{7}", NordicVat.Denmark),
        new EuVatScheme("EE", "EE", "[0-9]{9}", BalticVat.Estonia),
        new EuVatScheme("EL", "GR", "[0-9]{9}", MediterraneanVat.Greece),
        new EuVatScheme("ES", "ES", "[A-Z][0-9]{7}[0-9A-Z]|[0-9]{8}[A-Z]", SpanishVat.Fits),
        new EuVatScheme("FI", "FI", "[0-9]{8}", NordicVat.Finland),
        new EuVatScheme("FR", "FR", "[0-9A-HJ-NP-Z]{2}[0-9]{9}", FrenchVat.Fits),
        new EuVatScheme("HR", "HR", "[0-9]{11}", CheckDigits.FitsMod11And10),
        new EuVatScheme("HU", "HU", "[0-9]{8}", AdoszamScheme.RootFits),
        new EuVatScheme("IE", "IE", "[0-9]{7}[A-W][A-IW]?|[0-9][A-Z+*][0-9]{5}[A-W]", IslandVat.Ireland),
        new EuVatScheme("IT", "IT", "[0-9]{11}", MediterraneanVat.Italy),
        new EuVatScheme("LT", "LT", "[0-9]{7}1[0-9]|[0-9]{10}1[0-9]", BalticVat.Lithuania),
        new EuVatScheme("LU", "LU", "[0-9]{8}", GermanicVat.Luxembourg),
        new EuVatScheme("LV", "LV", "[0-9]{11}", BalticVat.Latvia),
        new EuVatScheme("MT", "MT", "[1-9][0-9]{7}", IslandVat.Malta),
        new EuVatScheme("NL", "NL", "[0-9]{9}B[0-9]{2}", GermanicVat.Netherlands),
        new EuVatScheme("PL", "PL", "[0-9]{10}", SlavicVat.Poland),
        new EuVatScheme("PT", "PT", "[1-9][0-9]{8}", MediterraneanVat.Portugal),
        new EuVatScheme("RO", "RO", "[1-9][0-9]{1,9}", MediterraneanVat.Romania),
        new EuVatScheme("SE", "SE", "[0-9]{10}(0[1-9]|[1-8][0-9]|9[0-4])", NordicVat.Sweden),
        new EuVatScheme("SI", "SI", "[1-9][0-9]{7}", SlavicVat.Slovenia),
        new EuVatScheme("SK", "SK", "[1-9][0-9][2-47-9][0-9]{7}", SlavicVat.Slovakia),
        new EuVatScheme("GB", "GB", British, IslandVat.UnitedKingdom) { Code = "GB-VAT" },
        new EuVatScheme("XI", "GB", British, IslandVat.UnitedKingdom),
    ];
}
