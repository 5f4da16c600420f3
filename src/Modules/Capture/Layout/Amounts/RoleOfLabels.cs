using Quittance.Capture.Layout.Labels;

namespace Quittance.Capture.Layout.Amounts;

/// <summary>
/// What a group of labels says of the amount they stand by. "Total incl. VAT" holds a total, a mark and a tax word: the
/// mark decides, not the tax.
/// </summary>
internal static class RoleOfLabels
{
    public static Dictionary<AmountRole, double> Read(IReadOnlyCollection<Label> labels)
    {
        var scores = new Dictionary<AmountRole, double>();
        var total = Best(labels, LabelKind.Total);
        var net = Best(labels, LabelKind.Net);
        var tax = Best(labels, LabelKind.Tax);
        var isGross = labels.Any(label => label.Kind == LabelKind.GrossMark);
        var isNet = labels.Any(label => label.Kind == LabelKind.NetMark);
        if (Best(labels, LabelKind.Paid) > 0)
            return scores;
        Put(scores, AmountRole.Charge, Best(labels, LabelKind.Charge));
        if (isGross && !isNet && total > 0)
            Put(scores, AmountRole.Gross, Math.Max(0.95, total));
        else if (isNet && !isGross)
            Put(scores, AmountRole.Net, total > 0 ? 0.95 : Math.Max(net, 0.8));
        else if (net > 0 && net >= total)
            Put(scores, AmountRole.Net, net);
        else if (tax > 0)
            Put(scores, AmountRole.Tax, tax);
        else
            Put(scores, AmountRole.Gross, total);
        if (tax > 0 && total == 0 && net == 0)
            Put(scores, AmountRole.Tax, tax);
        return scores;
    }

    private static void Put(Dictionary<AmountRole, double> scores, AmountRole role, double score)
    {
        if (score > 0)
            scores[role] = score;
    }

    private static double Best(IEnumerable<Label> labels, LabelKind kind) =>
        labels.Where(label => label.Kind == kind).Select(label => label.Weight).DefaultIfEmpty(0).Max();
}
