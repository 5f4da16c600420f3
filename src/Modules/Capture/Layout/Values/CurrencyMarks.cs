using Quittance.Kernel;

namespace Quittance.Capture.Layout.Values;

/// <summary>What currencies look like beside an amount. A bare dollar sign is taken for the US dollar unless the page says otherwise.</summary>
internal static class CurrencyMarks
{
    public const string Pattern =
        @"(?:US\$|A\$|AU\$|C\$|CA\$|NZ\$|S\$|SGD\$|HK\$|R\$|MX\$|\$|€|£|¥|₹|₡|₽|₺|₫|₩|zł|Kč|Ft|RM|Rs\.?|kr\.?|CHF|EUR|EURO|Euro|USD|GBP|HUF|PLN|CZK"
        + @"|RON|SEK|NOK|DKK|INR|MYR|SGD|AUD|NZD|CAD|BRL|MXN|CRC|JPY|CNY|HKD|ZAR|AED|TRY|ISK|BGN|THB|PHP|IDR|VND|ILS|ARS|CLP|COP|PEN)";

    private static readonly Dictionary<string, string> Codes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["$"] = "USD",
        ["US$"] = "USD",
        ["A$"] = "AUD",
        ["AU$"] = "AUD",
        ["C$"] = "CAD",
        ["CA$"] = "CAD",
        ["NZ$"] = "NZD",
        ["S$"] = "SGD",
        ["SGD$"] = "SGD",
        ["HK$"] = "HKD",
        ["R$"] = "BRL",
        ["MX$"] = "MXN",
        ["€"] = "EUR",
        ["EURO"] = "EUR",
        ["£"] = "GBP",
        ["¥"] = "JPY",
        ["₹"] = "INR",
        ["₡"] = "CRC",
        ["₽"] = "RUB",
        ["₺"] = "TRY",
        ["₫"] = "VND",
        ["₩"] = "KRW",
        ["zł"] = "PLN",
        ["Kč"] = "CZK",
        ["Ft"] = "HUF",
        ["RM"] = "MYR",
        ["Rs"] = "INR",
        ["Rs."] = "INR",
    };

    /// <summary>The ISO 4217 code; null for a mark that several currencies share, such as kr.</summary>
    public static string? Code(string mark)
    {
        if (Codes.TryGetValue(mark, out var code))
            return code;
        return Currency.TryParse(mark.ToUpperInvariant(), out var currency) ? currency.Code : null;
    }
}
