using Quittance.Capture.Layout.Labels;
using Quittance.Capture.Layout.Text;
using Quittance.Capture.Layout.Values;

namespace Quittance.Capture.Layout.Amounts;

/// <summary>Gives every amount the roles its labels announce: those on its row to the left, or those heading its column.</summary>
internal sealed class AmountLabeller(DocumentText document, IReadOnlyList<Found<Amount>> amounts)
{
    private const double NotLastOnRow = 0.55, FromAbove = 0.8, FromAboveOnly = 0.6, TotalRow = 0.1, AboveLimit = 8;

    private readonly SumRow sums = new(document, amounts);
    private readonly ILookup<Segment, Found<Amount>> bySegment = amounts.ToLookup(amount => amount.Segment);

    public IEnumerable<LabelledAmount> Label() => amounts
        .Where(amount => !CountsDays(amount))
        .Select(amount => new LabelledAmount(amount, Scores(amount), (double)document.RowOf(amount.Segment) / document.Rows.Count))
        .Where(amount => amount.Scores.Count > 0);

    /// <summary>"Net 30 days", or a small whole number beside or below "Payment terms".</summary>
    private bool CountsDays(Found<Amount> amount)
    {
        if (!amount.Value.LooksLikeCount)
            return false;
        var after = document.LabelsOf[amount.Segment].Where(label => label.Kind == LabelKind.Days && label.Start >= amount.End);
        return after.Any(label => !amount.Segment.Text[amount.End..label.Start].Any(char.IsLetterOrDigit))
            || document.LabelsOf[amount.Segment].Concat(RowLabels(amount)).Concat(LabelsAbove(amount)).Any(label => label.Kind == LabelKind.PaymentTerms);
    }

    private Dictionary<AmountRole, double> Scores(Found<Amount> amount)
    {
        var row = RowLabels(amount);
        var column = RoleOfLabels.Read(LabelsAbove(amount));
        var isTotal = row.Exists(label => label.Kind == LabelKind.Total);
        if (sums.RoleOf(amount) is { } role && (isTotal || column.ContainsKey(role)))
            return new() { [role] = isTotal ? 1 : FromAbove };
        if (isTotal && column.Count > 0)
            return column.ToDictionary(role => role.Key, role => Math.Min(1, role.Value + TotalRow));
        var scores = RoleOfLabels.Read(row);
        if (!IsLastOnRow(amount))
            foreach (var weak in scores.Keys.ToList())
                scores[weak] *= NotLastOnRow;
        foreach (var (above, score) in column)
            scores[above] = Math.Max(scores.GetValueOrDefault(above), score * (row.Count == 0 ? FromAbove : FromAboveOnly));
        return scores;
    }

    /// <summary>The labels to the left: in the amount's own segment, else in the nearest segment to the left that has words.</summary>
    private List<Label> RowLabels(Found<Amount> amount)
    {
        var own = document.LabelsOf[amount.Segment].Where(label => label.End <= amount.Start && Announces(label, amount)).ToList();
        if (own.Count > 0 || HasWords(amount.Segment, amount.Start))
            return own;
        for (var left = document.LeftOf(amount.Segment); left is not null; left = document.LeftOf(left))
            if (HasWords(left, left.Text.Length))
                return [.. document.LabelsOf[left]];
        return own;
    }

    /// <summary>In running text a bare number some words after a label is something else.</summary>
    private static bool Announces(Label label, Found<Amount> amount) =>
        amount.Value.LooksLikeMoney || !amount.Segment.Text[label.End..amount.Start].Any(char.IsLetter);

    private bool HasWords(Segment segment, int before) =>
        segment.Tokens.Any(token => token.Start < before && token.Length >= 2 && token.Folded.All(char.IsLetter) && CurrencyMarks.Code(token.Folded) is null);

    /// <summary>The nearest labels above in the same column, when what stands between are only numbers.</summary>
    private List<Label> LabelsAbove(Found<Amount> amount)
    {
        if (HasWords(amount.Segment, amount.Start))
            return [];
        foreach (var above in document.Above(amount.Segment, amount.Area, 6))
        {
            if (amount.Area.Top - above.Area.Bottom > AboveLimit * amount.Segment.Height)
                return [];
            var labels = document.LabelsOf[above].Where(label => label.Area.SharedWidth(amount.Area) > 0 || label.Segment.Text.Length < 30).ToList();
            if (labels.Count > 0)
                return labels.Exists(label => label.Segment.Tokens.Any(token => token.Folded.Any(char.IsDigit))) ? [] : labels;
            if (!bySegment.Contains(above))
                return [];
        }
        return [];
    }

    private bool IsLastOnRow(Found<Amount> amount) =>
        bySegment[amount.Segment].All(other => other.Start <= amount.Start)
        && (document.RightOf(amount.Segment) is not { } right || !bySegment.Contains(right));
}
