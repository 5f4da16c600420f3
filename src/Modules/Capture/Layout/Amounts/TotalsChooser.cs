namespace Quittance.Capture.Layout.Amounts;

/// <summary>
/// Chooses net, tax and gross together: labels propose, arithmetic decides between them. Nothing is repaired: the one value
/// clearly printed for a role stays, and sums that do not add up only make the answer less sure.
/// </summary>
internal static class TotalsChooser
{
    private const int PerRole = 8;
    private const double AddsUp = 1.2, TaxIsThere = 0.15, Deeper = 0.05, Larger = 0.2, NothingLeft = 0.6;
    private const decimal Cent = 0.02m;

    public static Totals? Choose(IReadOnlyList<LabelledAmount> amounts)
    {
        var printed = new PrintedTotals(amounts);
        return Best(amounts, role => Proposed(amounts, printed, role)) ?? Best(amounts, role => WithNone(Top(amounts, role)));
    }

    private static List<LabelledAmount?> Proposed(IReadOnlyList<LabelledAmount> amounts, PrintedTotals printed, AmountRole role)
    {
        if (printed.Only(role) is { } only)
            return [only];
        var top = Top(amounts, role);
        return top.Count > 0 && role == AmountRole.Gross && printed.Settle ? top : WithNone(top);
    }

    private static Totals? Best(IReadOnlyList<LabelledAmount> amounts, Func<AmountRole, List<LabelledAmount?>> proposed)
    {
        var gross = proposed(AmountRole.Gross);
        var largest = gross.Select(amount => Math.Abs(amount?.Value ?? 0)).Max();
        var charges = Top(amounts, AmountRole.Charge).ConvertAll(charge => charge!.Value);
        return (from g in gross
                from n in proposed(AmountRole.Net)
                from t in proposed(AmountRole.Tax)
                where (g is not null || n is not null) && !Same(g, n) && !Same(g, t) && !Same(n, t)
                let totals = Weigh(n, t, g, charges, largest)
                where totals.Adds || !(IsCount(n, g) || IsCount(t, g))
                select totals).MaxBy(totals => totals.Score);
    }

    private static Totals Weigh(LabelledAmount? net, LabelledAmount? tax, LabelledAmount? gross, List<decimal> charges, decimal largest)
    {
        var adds = net is not null && tax is not null && gross is not null && Adds(net.Value, tax.Value, gross.Value, charges);
        var score = Labels(net, tax, gross);
        if (gross is not null)
            score += (Deeper * gross.Depth) + (largest == 0 ? 0 : Larger * (double)(Math.Abs(gross.Value) / largest)) - (gross.Value == 0 ? NothingLeft : 0);
        if (adds)
            score += AddsUp + (tax!.Value != 0 ? TaxIsThere : 0);
        else if (gross is not null && !Plausible(net, tax, gross))
            score -= 1;
        return new(net, tax, gross, adds, score);
    }

    private static double Labels(LabelledAmount? net, LabelledAmount? tax, LabelledAmount? gross) =>
        1.2 * (gross?.As(AmountRole.Gross) ?? 0) + 0.6 * (net?.As(AmountRole.Net) ?? 0) + 0.5 * (tax?.As(AmountRole.Tax) ?? 0);

    private static bool Adds(decimal net, decimal tax, decimal gross, List<decimal> charges) =>
        Near(net + tax, gross) || Near(net + tax + charges.Sum(), gross) || charges.Exists(charge => charge != 0 && (Near(net + tax + charge, gross) || Near(net + tax - Math.Abs(charge), gross)));

    /// <summary>A part is not larger than the whole.</summary>
    private static bool Plausible(LabelledAmount? net, LabelledAmount? tax, LabelledAmount gross)
    {
        var whole = Math.Abs(gross.Value) + Cent;
        return Math.Abs(tax?.Value ?? 0) < whole && (net is null || Math.Abs(net.Value) <= whole * 1.5m)
            && (tax is null || net is null || tax.Value == 0);
    }

    /// <summary>A small whole number beside a total that is written as money: days, a rate.</summary>
    private static bool IsCount(LabelledAmount? part, LabelledAmount? whole) =>
        part is { Found.Value.LooksLikeCount: true } && whole is not { Found.Value.LooksLikeMoney: false };

    /// <summary>One printed amount plays one part.</summary>
    private static bool Same(LabelledAmount? one, LabelledAmount? other) => one is not null && one.Found == other?.Found;

    private static bool Near(decimal left, decimal right) => Math.Abs(left - right) <= Cent;

    private static List<LabelledAmount?> Top(IReadOnlyList<LabelledAmount> amounts, AmountRole role) =>
        [.. amounts
            .Where(amount => amount.As(role) > 0)
            .GroupBy(amount => amount.Value)
            .Select(same => same.MaxBy(amount => amount.As(role)))
            .OrderByDescending(amount => amount!.As(role))
            .Take(PerRole)];

    private static List<LabelledAmount?> WithNone(List<LabelledAmount?> amounts) => [.. amounts, null];
}
