namespace Quittance.Platform.Contracts.Http;

/// <summary>One page of a list.</summary>
/// <param name="Items">At most as many as asked for.</param>
/// <param name="NextCursor">Where the next page begins; null on the last.</param>
/// <param name="Total">How many there are with these filters.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor, long Total);
