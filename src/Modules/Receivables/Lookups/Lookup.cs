using Quittance.Connectors.Hacienda.Registry;

namespace Quittance.Receivables.Lookups;

/// <summary>What came of a look-up.</summary>
internal enum LookupResult
{
    /// <summary>There it is.</summary>
    Found,

    /// <summary>Nothing is known of it.</summary>
    NotFound,

    /// <summary>The authority's service does not answer, and nothing was known before. What is typed by hand is as good.</summary>
    Unavailable,

    /// <summary>The operator has turned look-ups off.</summary>
    Off,
}

/// <summary>Advice for whoever writes a document; it decides nothing.</summary>
/// <param name="Result">What came of it.</param>
/// <param name="Value">Null unless found.</param>
/// <param name="AskedAt">When the authority said so; long ago when it does not answer now.</param>
internal sealed record Lookup<T>(LookupResult Result, T? Value, DateTimeOffset? AskedAt) where T : class
{
    public static Lookup<T> TurnedOff { get; } = new(LookupResult.Off, Value: null, AskedAt: null);

    public static Lookup<T> Unknown { get; } = new(LookupResult.NotFound, Value: null, AskedAt: null);

    public static Lookup<T> Of(RegistryAnswer<T> answer) => new(
        answer.Result switch { RegistryResult.Found => LookupResult.Found, RegistryResult.NotFound => LookupResult.NotFound, RegistryResult.Unavailable => LookupResult.Unavailable },
        answer.Value, answer.AskedAt);
}
