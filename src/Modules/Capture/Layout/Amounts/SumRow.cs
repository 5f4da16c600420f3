using Quittance.Capture.Layout.Text;
using Quittance.Capture.Layout.Values;

namespace Quittance.Capture.Layout.Amounts;

/// <summary>
/// Net, tax and gross beside each other on one row, as summaries by rate print them: the last three amounts, of which the
/// first two make the third.
/// </summary>
internal sealed class SumRow(DocumentText document, IReadOnlyList<Found<Amount>> amounts)
{
    private readonly ILookup<int, Found<Amount>> byRow = amounts.ToLookup(amount => document.RowOf(amount.Segment));

    public AmountRole? RoleOf(Found<Amount> amount)
    {
        var row = byRow[document.RowOf(amount.Segment)].OrderBy(found => found.Area.Left).TakeLast(3).ToList();
        if (row.Count < 3 || row[0].Value.Value == 0 || row[0].Value.Value + row[1].Value.Value != row[2].Value.Value)
            return null;
        return row.IndexOf(amount) switch
        {
            0 => AmountRole.Net,
            1 => AmountRole.Tax,
            2 => AmountRole.Gross,
            _ => null,
        };
    }
}
