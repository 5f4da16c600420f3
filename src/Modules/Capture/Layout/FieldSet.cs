using System.Globalization;
using Quittance.Capture.Contracts;
using Quittance.Capture.Layout.Amounts;
using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Layout;

/// <summary>Collects the answers of the rules as fields with their place on the page.</summary>
internal sealed class FieldSet(DocumentText document, FieldOrigin origin)
{
    /// <summary>Only structured files are certain.</summary>
    private const double Highest = 0.99;

    private readonly Dictionary<string, ReadField> fields = [];

    public IReadOnlyDictionary<string, ReadField> Found => fields;

    public void Add(string name, ReadField field) => fields[name] = field;

    public void Add(string name, string value, double confidence) => fields[name] = new(value, Math.Min(Highest, confidence), origin);

    public void Add(string name, Candidate<string>? candidate)
    {
        if (candidate is not null)
            Add(name, candidate.Value, candidate.Score * Trust(candidate.Found), candidate.Found);
    }

    public void Add(string name, Candidate<DateOnly>? candidate)
    {
        if (candidate is not null)
            Add(name, candidate.Value.ToString("O", CultureInfo.InvariantCulture), candidate.Score * Trust(candidate.Found), candidate.Found);
    }

    public void Add(string name, Totals totals, LabelledAmount? amount, AmountRole role)
    {
        if (amount is not null)
            Add(name, amount.Value.ToString(CultureInfo.InvariantCulture), totals.Confidence(amount, role), amount.Found);
    }

    private void Add<T>(string name, string value, double confidence, Found<T> found) =>
        fields[name] = new(value, Math.Round(Math.Clamp(confidence, 0.05, Highest), 2), origin, found.Segment.Page, BoxOf(found));

    private static double Trust<T>(Found<T> found) => 0.4 + 0.6 * found.Certainty;

    private Box BoxOf<T>(Found<T> found)
    {
        var page = document.Pages[found.Segment.Page - 1];
        var area = found.Area;
        return new(area.Left / page.Width, area.Top / page.Height, area.Width / page.Width, area.Height / page.Height);
    }
}
