namespace Quittance.Cli.CostaRica;

/// <summary>The time in Costa Rica: UTC-6, without summer time.</summary>
internal static class CostaRicaTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(-6);

    public static DateTimeOffset Now() => TimeProvider.System.GetUtcNow().ToOffset(Offset);
}
