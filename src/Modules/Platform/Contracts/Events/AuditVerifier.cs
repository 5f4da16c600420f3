using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Events;

namespace Quittance.Platform.Contracts.Events;

/// <summary>Walks the company's log from its first event and says where the chain does not hold.</summary>
public sealed class AuditVerifier(QuittanceDb db)
{
    private const int Chunk = 1000;

    /// <summary>Every place where the log was altered by hand; none when it is clean. Streams: memory stays flat.</summary>
    public async IAsyncEnumerable<AuditFinding> VerifyAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var (sequence, hash) = (0L, EventHash.Start);
        await foreach (var logged in EventsAsync(cancellation))
        {
            if (Compare(logged, sequence, hash) is { } finding)
                yield return finding;
            (sequence, hash) = (logged.Sequence, logged.Hash);
        }
        if (await CompareHeadAsync(sequence, hash, cancellation) is { } tail)
            yield return tail;
    }

    private static AuditFinding? Compare(LoggedEvent logged, long before, byte[] hashBefore)
    {
        if (logged.Sequence != before + 1)
            return new AuditFinding(before + 1, AuditFault.Missing);
        if (!logged.PreviousHash.AsSpan().SequenceEqual(hashBefore))
            return new AuditFinding(logged.Sequence, AuditFault.Unchained);
        return logged.Hash.AsSpan().SequenceEqual(EventHash.Of(logged)) ? null : new AuditFinding(logged.Sequence, AuditFault.Altered);
    }

    private async Task<AuditFinding?> CompareHeadAsync(long sequence, byte[] hash, CancellationToken cancellation)
    {
        var head = await db.Set<EventStream>().AsNoTracking().SingleOrDefaultAsync(cancellation);
        if (head is null)
            return sequence == 0 ? null : new AuditFinding(sequence, AuditFault.Unchained);
        if (head.LastSequence > sequence)
            return new AuditFinding(sequence + 1, AuditFault.Missing);
        return head.LastSequence == sequence && head.LastHash.AsSpan().SequenceEqual(hash) ? null : new AuditFinding(sequence, AuditFault.Unchained);
    }

    private async IAsyncEnumerable<LoggedEvent> EventsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var position = 0L;
        while (true)
        {
            var after = position;
            var chunk = await db.Set<LoggedEvent>().AsNoTracking()
                .Where(e => e.Sequence > after).OrderBy(e => e.Sequence).Take(Chunk).ToListAsync(cancellation);
            foreach (var logged in chunk)
                yield return logged;
            if (chunk.Count < Chunk)
                yield break;
            position = chunk[^1].Sequence;
        }
    }
}

/// <summary>One place where the log does not hold.</summary>
/// <param name="Sequence">Which event.</param>
/// <param name="Fault">What is wrong there.</param>
public sealed record AuditFinding(long Sequence, AuditFault Fault);

/// <summary>What can be wrong with an event.</summary>
public enum AuditFault
{
    /// <summary>Its content is not what was hashed.</summary>
    Altered,

    /// <summary>It should be here and is not.</summary>
    Missing,

    /// <summary>It does not continue the event before it, or the log's head does not know it: put in by hand.</summary>
    Unchained,
}
