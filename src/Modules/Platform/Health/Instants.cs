using System.Globalization;

namespace Quittance.Platform.Health;

/// <summary>An instant in a sentence: UTC, to the minute. Operators may sit in any zone.</summary>
internal static class Instants
{
    public static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
