using Quittance.Platform.Contracts.Http;

namespace Quittance.Platform.Contracts.Companies;

/// <summary>Days that a caller names, as instants: days of the company's calendar.</summary>
/// <param name="Zone">The company's.</param>
public sealed record Days(TimeZoneInfo Zone)
{
    private const int FirstYear = 1900;
    private const int LastYear = 2999;

    /// <summary>The days of a company.</summary>
    public static async Task<Days> OfAsync(ICurrentCompany company, CancellationToken cancellation) => new(await company.ZoneAsync(cancellation));

    /// <summary>When the day begins.</summary>
    /// <exception cref="Kernel.Errors.RefusalException">It is no day of this era, where arithmetic with it would fail.</exception>
    public DateTimeOffset Begin(string field, DateOnly day)
    {
        Require(field, day);
        return Zone.InstantOf(day.ToDateTime(TimeOnly.MinValue));
    }

    /// <summary>When the day is over.</summary>
    /// <exception cref="Kernel.Errors.RefusalException">It is no day of this era.</exception>
    public DateTimeOffset End(string field, DateOnly day)
    {
        Require(field, day);
        return Zone.InstantOf(day.AddDays(1).ToDateTime(TimeOnly.MinValue));
    }

    /// <summary>Refuses what is no day of this era.</summary>
    /// <param name="field">How the caller calls it.</param>
    /// <param name="day">The day.</param>
    /// <exception cref="Kernel.Errors.RefusalException">It is none.</exception>
    public static void Require(string field, DateOnly day)
    {
        if (day.Year is < FirstYear or > LastYear)
            Refuse.IfAny([new(field, "OUT_OF_RANGE", $"A day of the years {FirstYear} to {LastYear}.")]);
    }
}
