namespace Quittance.Server.Tests;

/// <summary>A server that its operator has set up in a way of their own.</summary>
public sealed class SetQuittance : RunningQuittance
{
    private SetQuittance(ServerPostgres postgres, IReadOnlyDictionary<string, string?> configuration)
        : base(postgres) => Configuration = configuration;

    protected override IReadOnlyDictionary<string, string?> Configuration { get; }

    public static async Task<SetQuittance> StartAsync(ServerPostgres postgres, params (string Name, string Value)[] settings)
    {
        var quittance = new SetQuittance(postgres, settings.ToDictionary(s => $"Quittance:{s.Name}", string? (s) => s.Value, StringComparer.Ordinal));
        await quittance.InitializeAsync();
        return quittance;
    }
}
