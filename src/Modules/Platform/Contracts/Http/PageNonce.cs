namespace Quittance.Platform.Contracts.Http;

/// <summary>By which one answer's page may bring styles of its own; among the request's features.</summary>
/// <param name="Value">Random, new for each answer.</param>
public sealed record PageNonce(string Value);
