using System.Diagnostics.CodeAnalysis;

namespace Quittance.Kernel;

/// <summary>
/// A country or territory of ISO 3166-1, by its alpha-2 code. There is one instance per code, so reference equality is equality.
/// Kosovo has no code there; the <c>XK</c> that banks and the European Union use for it is known as well.
/// </summary>
public sealed class Country
{
    private const string Codes =
        "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA " +
        "CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA " +
        "GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP " +
        "KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS " +
        "MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS " +
        "RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW " +
        "TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW";

    private static readonly Dictionary<string, Country> ByCode =
        Codes.Split(' ').ToDictionary(code => code, code => new Country(code), StringComparer.Ordinal);

    private Country(string code) => Code = code;

    /// <summary>Every country known, in the order of their codes.</summary>
    public static IReadOnlyList<Country> All { get; } = [.. ByCode.Values];

    /// <summary>Two capital letters, such as <c>CR</c>.</summary>
    public string Code { get; }

    /// <summary>Finds a country by its alpha-2 code; blanks around it and lower case are forgiven.</summary>
    public static bool TryParse([NotNullWhen(true)] string? code, [NotNullWhen(true)] out Country? country)
    {
        country = null;
        return code is not null && ByCode.TryGetValue(code.Trim().ToUpperInvariant(), out country);
    }

    /// <summary>The country of a code the program itself names.</summary>
    /// <exception cref="FormatException">The code is not of ISO 3166-1.</exception>
    public static Country Of(string code) =>
        TryParse(code, out var country) ? country : throw new FormatException($"'{code}' is not a country code of ISO 3166-1.");

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
