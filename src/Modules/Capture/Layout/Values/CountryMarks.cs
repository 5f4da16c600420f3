using System.Text.RegularExpressions;

namespace Quittance.Capture.Layout.Values;

/// <summary>What on a page tells the country of the shop when nothing names it: addresses, legal forms and registers of one country only.</summary>
internal static partial class CountryMarks
{
    /// <summary>A state of the United States with a ZIP code after a town, on a page that speaks of no euros: "Lakeland, FL 33803".</summary>
    public static bool IsAmerican(string text) => StateAndZip().IsMatch(text) && !Euros().IsMatch(text);

    /// <summary>The currency of that country, as ISO 4217 says it; null when nothing tells.</summary>
    public static string? CurrencyOf(string text) => text switch
    {
        _ when IsAmerican(text) => "USD",
        _ when Malaysian().IsMatch(text) => "MYR",
        _ when Australian().IsMatch(text) => "AUD",
        _ when Indian().IsMatch(text) => "INR",
        _ when Hungarian().IsMatch(text) => "HUF",
        _ when Polish().IsMatch(text) => "PLN",
        _ => null,
    };

    [GeneratedRegex(
        @"(?<=\p{L}{2}[.,]?\s{1,2})(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])[\s,.]{1,3}\d{5}(?:-\d{4})?(?![\d-])",
        RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex StateAndZip();

    [GeneratedRegex(@"€|\bEUR\b", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Euros();

    [GeneratedRegex(@"\bSdn\.? ?Bhd\b", RegexOptions.IgnoreCase, RegexLimit.Milliseconds)]
    private static partial Regex Malaysian();

    [GeneratedRegex(@"\bPty\.? ?Ltd\b|\bA\.?B\.?N\.?[ :.]{0,3}\d{2} ?\d{3} ?\d{3} ?\d{3}\b", RegexOptions.IgnoreCase, RegexLimit.Milliseconds)]
    private static partial Regex Australian();

    [GeneratedRegex(@"\bPvt\.? ?Ltd\b|\bGSTIN\b", RegexOptions.IgnoreCase, RegexLimit.Milliseconds)]
    private static partial Regex Indian();

    [GeneratedRegex(@"\b(?:Kft|Zrt|Nyrt)\b", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Hungarian();

    [GeneratedRegex(@"\bsp\. ?z ?o\. ?o\b", RegexOptions.IgnoreCase, RegexLimit.Milliseconds)]
    private static partial Regex Polish();
}
