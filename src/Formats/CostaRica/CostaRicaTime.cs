namespace Quittance.Formats.CostaRica;

/// <summary>The time of Costa Rica: six hours behind UTC the whole year.</summary>
public static class CostaRicaTime
{
    /// <summary>Six hours behind UTC; there is no summer time.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(-6);

    /// <summary>The same instant on a clock in San José, in whole seconds, as comprobantes state it.</summary>
    public static DateTimeOffset Of(DateTimeOffset instant)
    {
        var local = instant.ToOffset(Offset);
        return local.AddTicks(-(local.Ticks % TimeSpan.TicksPerSecond));
    }

    /// <summary>The day it is in San José at that instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);
}
