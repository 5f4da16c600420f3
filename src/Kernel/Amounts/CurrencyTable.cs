namespace Quittance.Kernel;

/// <summary>ISO 4217, list one (active codes), with the minor units it gives, and the codes withdrawn in the last years.</summary>
internal static class CurrencyTable
{
    private const string NoDecimals = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";

    private const string TwoDecimals =
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW " +
        "CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF " +
        "IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK " +
        "MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP " +
        "SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG " +
        "YER ZAR ZMW ZWG";

    private const string ThreeDecimals = "BHD IQD JOD KWD LYD OMR TND";

    private const string FourDecimals = "CLF UYW";

    private const string WithdrawnWithTwoDecimals = "ANG BGN CUC EEK HRK LTL LVL MRO SLL STD VEF ZMK ZWL";

    public static IEnumerable<Currency> All() =>
    [
        .. Of(NoDecimals, 0), .. Of(TwoDecimals, 2), .. Of(ThreeDecimals, 3), .. Of(FourDecimals, 4),
        .. Of(WithdrawnWithTwoDecimals, 2, isActive: false),
    ];

    private static IEnumerable<Currency> Of(string codes, int minorUnits, bool isActive = true) =>
        codes.Split(' ').Select(code => new Currency(code, minorUnits, isActive));
}
