using Quittance.Capture.Contracts;

namespace Quittance.Capture;

/// <summary>Compares two readings of the same picture by what they found and how sure they are of it.</summary>
internal static class ReadingWorth
{
    private const double Enough = 0.7;

    /// <summary>A date and a total that the labels and the recognition both speak for.</summary>
    public static bool IsEnough(Reading reading) =>
        reading.Fields.ContainsKey(FieldNames.IssueDate)
        && reading.Fields.TryGetValue(FieldNames.GrossTotal, out var gross)
        && gross.Confidence >= Enough;

    public static Outcome Fuller(Outcome first, Outcome second) => Of(second.Reading) > Of(first.Reading) ? second : first;

    private static double Of(Reading reading) => reading.Fields.Values.Sum(field => field.Confidence);
}
