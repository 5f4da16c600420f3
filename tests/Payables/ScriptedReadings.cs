using System.Collections.Concurrent;
using Quittance.Capture.Contracts;

namespace Quittance.Payables.Tests;

/// <summary>Stands in for Capture: what it reads from a document is what the test says.</summary>
internal sealed class ScriptedReadings : IReadings
{
    private readonly ConcurrentDictionary<Guid, Reading> results = new();

    /// <summary>Every document that was asked for, as often as it was.</summary>
    public ConcurrentBag<Guid> Asked { get; } = [];

    public void Finish(Guid documentId, Reading reading) => results[documentId] = reading;

    public Task RequestAsync(Guid documentId, CancellationToken cancellation)
    {
        Asked.Add(documentId);
        results.TryRemove(documentId, out _);
        return Task.CompletedTask;
    }

    public Task<Reading?> FindAsync(Guid documentId, CancellationToken cancellation) =>
        Task.FromResult(results.GetValueOrDefault(documentId));
}
