using System.Text.RegularExpressions;
using Quittance.Capture.Layout.Text;
using Quittance.Capture.Layout.Values;

namespace Quittance.Capture.Layout.Fields;

/// <summary>The currency: what stands beside the amounts, else a code or name elsewhere on the page.</summary>
internal static partial class CurrencyRule
{
    /// <summary>Nothing on the page names a currency: shops write prices in that of their country.</summary>
    private const double OnlyLocal = 0.6;

    public static (string Code, double Confidence)? Of(DocumentText document, IReadOnlyList<Found<Amount>> amounts)
    {
        var votes = Votes(document, amounts)
            .GroupBy(vote => vote.Code)
            .Select(group => (Code: group.Key, Weight: group.Sum(vote => vote.Weight)))
            .OrderByDescending(vote => vote.Weight)
            .ToList();
        if (votes.Count == 0)
            return CountryMarks.CurrencyOf(TextOf(document)) is { } local ? (local, OnlyLocal) : null;
        return (votes[0].Code, Math.Min(0.97, 0.6 + 0.35 * votes[0].Weight / (votes.Sum(vote => vote.Weight) + 0.5)));
    }

    private static IEnumerable<(string Code, double Weight)> Votes(DocumentText document, IReadOnlyList<Found<Amount>> amounts)
    {
        var text = TextOf(document);
        var dollar = OtherDollar(text);
        foreach (var amount in amounts.Where(amount => amount.Value.Currency is not null))
            yield return (amount.Value.Currency == "USD" && dollar is not null ? dollar : amount.Value.Currency!, 1);
        foreach (Match match in Named().Matches(text))
            yield return (CodeOf(match.Value), 0.8);
    }

    private static string TextOf(DocumentText document) => string.Join('\n', document.Segments.Select(segment => segment.Text));

    /// <summary>A bare dollar sign means the dollar of the country whose own marks stand on the page.</summary>
    private static string? OtherDollar(string text) => DollarCode().Match(text) is { Success: true } match ? match.Value : null;

    private static string CodeOf(string name) => name.ToUpperInvariant() switch
    {
        "EURO" or "EUROS" or "€" => "EUR",
        "US DOLLARS" or "US DOLLAR" or "$" => "USD",
        "KČ" => "CZK",
        "FT" or "FORINT" => "HUF",
        "ZŁ" => "PLN",
        "RM" or "RINGGIT" => "MYR",
        "R$" => "BRL",
        "₹" or "RUPEES" or "INR." or "RS." or "RS" => "INR",
        "£" => "GBP",
        var code => code,
    };

    [GeneratedRegex(@"\b(?:AUD|NZD|SGD|HKD|CAD)\b", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex DollarCode();

    [GeneratedRegex(
        @"(?<![\p{L}\d])(?:EUR|EUROS?|Euros?|USD|US Dollars?|GBP|HUF|Forint|forint|Ft|PLN|zł|CZK|Kč|RON|SEK|NOK|DKK|CHF|INR|Rupees|RUPEES|Rs\.?|MYR|RM|Ringgit|RINGGIT|SGD|AUD|NZD|CAD|BRL|R\$|MXN|CRC|JPY|€|£|₹|\$)(?!\p{L})", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Named();
}
