using System.Collections.Concurrent;

namespace Quittance.Sandbox.Vendors.Hacienda.Reception;

/// <summary>What became of a document.</summary>
internal enum DocumentState
{
    Recibido,
    Procesando,
    Aceptado,
    Rechazado,
    Error,
}

/// <summary>A document that was received.</summary>
internal sealed record ReceivedDocument(Submission Submission, DateTimeOffset ReceivedAt)
{
    public DocumentState State { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>The signed answer; null until there is one.</summary>
    public byte[]? Answer { get; init; }

    /// <summary>The claves that this document's references name.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>How often it was sent, refused repeats included.</summary>
    public int Sent { get; init; } = 1;

    public bool IsDecided => State is DocumentState.Aceptado or DocumentState.Rechazado;
}

/// <summary>All documents that were received, in the order they came.</summary>
internal sealed class ReceivedDocuments(TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, ReceivedDocument> byKey = new(StringComparer.Ordinal);
    private readonly List<string> order = [];
    private readonly ConcurrentDictionary<string, string> numbers = new(StringComparer.Ordinal);

    /// <summary>Takes it; null when it is known already. After a failure of the authority's own it may come again.</summary>
    public ReceivedDocument? Take(Submission submission)
    {
        lock (gate)
        {
            var sent = 1;
            if (byKey.TryGetValue(submission.Key, out var known))
            {
                sent = known.Sent + 1;
                byKey[submission.Key] = known with { Sent = sent };
                if (known.State != DocumentState.Error)
                    return null;
            }
            else
            {
                order.Add(submission.Key);
            }

            return byKey[submission.Key] = new ReceivedDocument(submission, time.GetUtcNow()) { Sent = sent };
        }
    }

    public ReceivedDocument? Find(string key)
    {
        lock (gate)
            return byKey.GetValueOrDefault(key);
    }

    public ReceivedDocument Change(string key, Func<ReceivedDocument, ReceivedDocument> change)
    {
        lock (gate)
            return byKey[key] = change(byKey[key]);
    }

    /// <summary>True for the first document of an issuer's number, and for the same one again.</summary>
    public bool TakeNumber(string issuer, string number, string key) => numbers.GetOrAdd($"{issuer}/{number}", key) == key;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<ReceivedDocument> All()
    {
        lock (gate)
            return [.. Enumerable.Reverse(order).Select(key => byKey[key])];
    }

    public void Clear()
    {
        lock (gate)
        {
            byKey.Clear();
            order.Clear();
            numbers.Clear();
        }
    }
}
