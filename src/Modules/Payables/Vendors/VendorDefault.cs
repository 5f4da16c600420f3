using System.Globalization;
using Quittance.Capture.Contracts;

namespace Quittance.Payables.Vendors;

/// <summary>
/// What is known of one field of one vendor: its lessons, the latest first, of which the latest counts. It is used once the reader was
/// unsure or found nothing; against a value the reader was sure of it takes the same correction twice.
/// </summary>
internal sealed class VendorDefault(IReadOnlyList<VendorLesson> lessons)
{
    private const int Twice = 2;

    /// <summary>Below what counts as sure: a person is asked to look.</summary>
    private const double TaughtOnce = 0.8, TaughtAgain = 0.89;

    private readonly List<VendorLesson> agreeing = [.. lessons.Where(lesson => lesson.Agrees(lessons[0]))];

    public VendorLesson Latest => lessons[0];

    public bool IsInUse => IsUsed(agreeing.Count, agreeing.Exists(lesson => !lesson.WasSure));

    public static bool IsUsed(long times, bool readerWasUnsure) => readerWasUnsure || times >= Twice;

    /// <summary>The value for a page; null when it says nothing of it, or the page states otherwise and nobody corrected just that.</summary>
    /// <param name="read">What was read of the field; null when nothing was.</param>
    /// <param name="candidates">What the field could be on this page.</param>
    /// <param name="payableFrom">The date that terms of payment count from and how sure it is; null when there are none.</param>
    public (string Value, double Confidence, ReadCandidate? Place)? For(ReadField? read, IReadOnlyList<ReadCandidate> candidates, (DateOnly Date, double Confidence)? payableFrom)
    {
        var found = IsInUse ? Value(read, candidates, payableFrom) : null;
        if (found is not { } value || value.Value == read?.Value || (read is { Confidence: >= Teaching.Sure } && !WasCorrected(read, candidates)))
            return null;
        return value with { Confidence = Math.Min(value.Confidence, agreeing.Count >= Twice ? TaughtAgain : TaughtOnce) };
    }

    /// <summary>Terms of payment say nothing where a due date was read.</summary>
    private (string Value, double Confidence, ReadCandidate? Place)? Value(
        ReadField? read, IReadOnlyList<ReadCandidate> candidates, (DateOnly Date, double Confidence)? payableFrom) => Latest.Rule switch
        {
            LessonRule.Label => PageLabels.Beside(candidates, Latest.Taught) is { } beside ? (beside.Value, 1, beside) : null,
            LessonRule.Days => payableFrom is { } from && read is null && After(from.Date) is { } due ? (due, from.Confidence, null) : null,
            LessonRule.Value => Known(read, candidates),
        };

    /// <summary>
    /// A tax id proves who sent the page: one that does not stand on it is not put there, unless what was read is again what was corrected.
    /// </summary>
    private (string, double, ReadCandidate?)? Known(ReadField? read, IReadOnlyList<ReadCandidate> candidates)
    {
        var place = candidates.FirstOrDefault(candidate => candidate.Value == Latest.Taught);
        var isProof = Latest.Field == FieldNames.SupplierTaxId;
        return isProof && place is null && (read is null || !WasCorrected(read, candidates)) ? null : (Latest.Taught, 1, place);
    }

    /// <summary>What the page states now is what it stated when it was corrected: the same value, or a value beside the same words.</summary>
    private bool WasCorrected(ReadField read, IReadOnlyList<ReadCandidate> candidates)
    {
        var stated = Latest.Rule == LessonRule.Value ? read.Value : PageLabels.OfValue(candidates, read.Value);
        return Latest.Rule != LessonRule.Days && stated is not null && agreeing.Exists(lesson => PageLabels.AreSame(lesson.InsteadOf, stated));
    }

    /// <summary>Null beyond the end of the calendar: a page may state any date.</summary>
    private string? After(DateOnly issued)
    {
        var days = int.Parse(Latest.Taught, CultureInfo.InvariantCulture);
        return days <= DateOnly.MaxValue.DayNumber - issued.DayNumber ? issued.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
    }
}
