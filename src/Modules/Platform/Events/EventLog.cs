using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;

namespace Quittance.Platform.Events;

/// <summary>Appends what was recorded at the very end of the transaction, so that the company's log is locked for an instant.</summary>
internal sealed class EventLog(QuittanceDb db, CompanyScope scope, TimeProvider time) : IEventLog
{
    public const string Channel = "quittance_events";

    private readonly List<(string Kind, Subject Subject, string Data)> pending = [];

    public void Record(string kind, Subject subject, object data) =>
        pending.Add((kind, subject, JsonSerializer.Serialize(data, JsonSerializerOptions.Web)));

    public async Task<IReadOnlyList<LoggedEvent>> OfSubjectAsync(Guid subjectId, CancellationToken cancellation) =>
        await db.Set<LoggedEvent>().AsNoTracking()
            .Where(e => e.SubjectId == subjectId)
            .OrderBy(e => e.Sequence)
            .ToListAsync(cancellation);

    public void Forget() => pending.Clear();

    public async Task AppendPendingAsync(CancellationToken cancellation)
    {
        if (pending.Count == 0)
            return;
        var stream = await LockStreamAsync(cancellation);
        foreach (var (kind, subject, data) in pending)
            db.Add(Next(stream, kind, subject, data));
        pending.Clear();
        await db.SaveChangesAsync(cancellation);
        await AnnounceAsync(stream, cancellation);
    }

    private async Task<EventStream> LockStreamAsync(CancellationToken cancellation)
    {
        var companyId = db.CurrentCompany;
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO platform.event_streams VALUES ({companyId}, 0, {EventHash.Start}) ON CONFLICT DO NOTHING",
            cancellation);
        foreach (var known in db.ChangeTracker.Entries<EventStream>().ToList())
            known.State = EntityState.Detached;
        return await db.Set<EventStream>()
            .FromSql($"SELECT * FROM platform.event_streams WHERE company_id = {companyId} FOR UPDATE")
            .SingleAsync(cancellation);
    }

    private LoggedEvent Next(EventStream stream, string kind, Subject subject, string data)
    {
        var logged = Continue(stream, kind, subject, data);
        logged.Hash = EventHash.Of(logged);
        stream.LastSequence = logged.Sequence;
        stream.LastHash = logged.Hash;
        return logged;
    }

    private LoggedEvent Continue(EventStream stream, string kind, Subject subject, string data) => new()
    {
        CompanyId = stream.CompanyId,
        Sequence = stream.LastSequence + 1,
        OccurredAt = EventHash.ToMicroseconds(time.GetUtcNow()),
        Kind = kind,
        SubjectKind = subject.Kind,
        SubjectId = subject.Id,
        ActorId = scope.Actor.Id,
        ActorName = scope.Actor.Name,
        Data = data,
        PreviousHash = stream.LastHash,
    };

    private Task AnnounceAsync(EventStream stream, CancellationToken cancellation)
    {
        var payload = $"{stream.CompanyId}:{stream.LastSequence}";
        return db.Database.ExecuteSqlAsync($"SELECT pg_notify({Channel}, {payload})", cancellation);
    }
}
