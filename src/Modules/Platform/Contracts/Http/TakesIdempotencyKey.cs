namespace Quittance.Platform.Contracts.Http;

/// <summary>
/// Marks an endpoint that takes an <c>Idempotency-Key</c>: every POST that runs in one work does. The first answer is
/// kept in the transaction of its effect, and whoever sends the same request again gets the same bytes.
/// </summary>
public sealed record TakesIdempotencyKey;
