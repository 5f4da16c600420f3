using System.Globalization;
using Quittance.Capture.Contracts;
using Quittance.Payables.Invoices;

namespace Quittance.Payables.Checks;

/// <summary>
/// The lines make the net total, and quantity and price make a line. Warnings only: discounts, charges and prices per
/// hundred are lawful, and are not always printed in the table.
/// </summary>
internal sealed class LinesCheck : ICheck
{
    internal static readonly FindingKind DoNotAdd = new(
        "AP-ARI-002",
        Severity.Warning,
        "The lines add up to {sum}, which is neither the net total {net} nor the gross total.",
        "The sum of the lines differs from net, and from gross (tills print lines with tax), by more than half a minor unit per line, " +
        "and at least one minor unit. Asked when every line has an amount.");

    internal static readonly FindingKind LineDoesNotMultiply = new(
        "AP-ARI-003",
        Severity.Warning,
        "Line {line}: {quantity} at {price} makes {product}, but the line says {amount}.",
        "Quantity x price differs from the line's net amount by more than one minor unit plus what rounding the price can make " +
        "(half of its last decimal, or of the minor unit where the price has fewer decimals, x quantity).");

    public IReadOnlyList<FindingKind> Finds { get; } = [DoNotAdd, LineDoesNotMultiply];

    public IEnumerable<Finding> Inspect(InvoiceFacts facts) =>
        facts.Lines.SelectMany(line => InspectLine(line, facts.Header.Currency)).Concat(InspectSum(facts));

    private static IEnumerable<Finding> InspectLine(LineFacts line, string? currency)
    {
        if (line is not { Quantity: { } quantity, UnitPrice: { } price, NetAmount: { } amount }
            || Product(quantity, price) is not { } product
            || Math.Abs(product - amount) <= Tolerance.Line(quantity, price, currency))
            yield break;
        yield return LineDoesNotMultiply.At(
            $"lines[{line.Number - 1}].netAmount",
            ("line", line.Number.ToString(CultureInfo.InvariantCulture)),
            ("quantity", Amounts.Number(quantity)!),
            ("price", Amounts.Number(price)!),
            ("product", Amounts.Text(decimal.Round(product, 4))),
            ("amount", Amounts.Text(amount)));
    }

    /// <summary>Null when the two are too large to multiply: a misread, which other checks report.</summary>
    private static decimal? Product(decimal quantity, decimal price) =>
        Math.Abs(quantity) < 1e12m && Math.Abs(price) < 1e12m ? quantity * price : null;

    private static IEnumerable<Finding> InspectSum(InvoiceFacts facts)
    {
        if (facts.Lines.Count == 0 || facts.Lines.Any(line => line.NetAmount is null) || facts.Header.NetTotal is not { } net)
            yield break;
        var sum = facts.Lines.Sum(line => line.NetAmount!.Value);
        var allowed = Tolerance.Sum(facts.Lines.Count, facts.Header.Currency);
        if (Math.Abs(sum - net) <= allowed || Math.Abs(sum - (facts.Header.GrossTotal ?? net)) <= allowed)
            yield break;
        yield return DoNotAdd.At(FieldNames.NetTotal, ("sum", Amounts.Text(sum)), ("net", Amounts.Text(net)));
    }
}
