using Quittance.Platform.Contracts.Http;

namespace Quittance.Receivables;

/// <summary>Days that a caller names, as instants: in UTC, as the filters say.</summary>
internal static class Days
{
    private const int FirstYear = 1900;
    private const int LastYear = 2999;

    /// <summary>When the day begins.</summary>
    /// <exception cref="Kernel.Errors.RefusalException">It is no day of this era, where arithmetic with it would fail.</exception>
    public static DateTimeOffset Begin(string field, DateOnly day)
    {
        Require(field, day);
        return new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
    }

    /// <summary>When the day is over.</summary>
    /// <exception cref="Kernel.Errors.RefusalException">It is no day of this era.</exception>
    public static DateTimeOffset End(string field, DateOnly day) => Begin(field, day).AddDays(1);

    public static void Require(string field, DateOnly day)
    {
        if (day.Year is < FirstYear or > LastYear)
            Refuse.IfAny([new(field, "OUT_OF_RANGE", $"A day of the years {FirstYear} to {LastYear}.")]);
    }
}
