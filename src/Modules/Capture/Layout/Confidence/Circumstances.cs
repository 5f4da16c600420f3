using Quittance.Capture.Contracts;
using Quittance.Capture.Layout.Amounts;
using Quittance.Capture.Layout.Text;
using Quittance.Capture.Layout.Values;

namespace Quittance.Capture.Layout.Confidence;

/// <summary>What all fields of one document are judged by: the words, the style, the totals, the lines, and each other.</summary>
internal sealed record Circumstances(
    DocumentText Document,
    DocumentStyle Style,
    DateFinder Dates,
    IReadOnlyList<Found<Amount>> Amounts,
    Totals? Totals,
    IReadOnlyList<ReadLine> Lines,
    IReadOnlyDictionary<string, FieldDraft> Fields)
{
    private const int UsualLabels = 8;

    /// <summary>How well the words were recognised, 1 in a text layer.</summary>
    public double Legible { get; } = Document.Pages.SelectMany(page => page.Words).Select(word => word.Certainty).DefaultIfEmpty(0).Average();

    /// <summary>How many kinds of label were understood: a page in an unknown language has few.</summary>
    public double Understood { get; } = Math.Min(1, Document.Labels.Select(label => label.Kind).Distinct().Count() / (double)UsualLabels);

    public string? ValueOf(string field) => Fields.TryGetValue(field, out var draft) ? draft.Chosen.Value : null;
}
