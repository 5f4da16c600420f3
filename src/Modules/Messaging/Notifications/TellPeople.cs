using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Companies;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Http;
using Quittance.Platform.Contracts.Messages;
using Quittance.Platform.Contracts.People;

namespace Quittance.Messaging.Notifications;

/// <summary>
/// Gathers notices during a work and, when it commits, writes a row for each person whose role lets them see it. A notice
/// about what the person has not read yet is counted on the row that is there, and brings no second mail.
/// </summary>
internal sealed class TellPeople(
    QuittanceDb db,
    ICompanyPeople people,
    ICurrentCompany company,
    IOutgoingMail mail,
    IPublicAddress address,
    TimeProvider time) : INotifications, IBeforeCommit
{
    private readonly List<(string Permission, Notice Notice)> pending = [];

    /// <summary>Who was told, and how often by now.</summary>
    internal sealed record Told(Guid PersonId, int Times);

    public void Tell(string permission, Notice notice)
    {
        if (db.Database.CurrentTransaction is null || db.CurrentCompany == Guid.Empty)
            throw new InvalidOperationException("People are told inside a Work of their company.");
        pending.Add((permission, notice));
    }

    public void Forget() => pending.Clear();

    public async Task BeforeCommitAsync(CancellationToken cancellation)
    {
        if (pending.Count == 0)
            return;
        foreach (var (permission, notice) in pending)
            await TellAsync(await people.WithPermissionAsync(permission, cancellation), notice, cancellation);
        pending.Clear();
        await db.RingLiveStreamsAsync(cancellation);
    }

    private async Task TellAsync(IReadOnlyList<PersonContact> readers, Notice notice, CancellationToken cancellation)
    {
        var told = await WriteAsync(readers, notice, cancellation);
        if (!mail.IsConfigured)
            return;
        var fresh = told.Where(one => one.Times == 1).Select(one => one.PersonId).ToHashSet();
        var choices = await db.Set<Preferences>().AsNoTracking().Where(one => fresh.Contains(one.PersonId)).ToDictionaryAsync(one => one.PersonId, cancellation);
        var wanting = readers.Where(reader => fresh.Contains(reader.Id) && Wants(choices.GetValueOrDefault(reader.Id), reader, notice)).ToList();
        if (wanting.Count > 0)
            Mail(wanting, notice, await company.SettingsAsync(cancellation));
    }

    private static bool Wants(Preferences? chosen, PersonContact reader, Notice notice) =>
        (chosen ?? new Preferences { PersonId = reader.Id }).Mails(notice.Severity);

    private void Mail(List<PersonContact> readers, Notice notice, CompanySettings settings)
    {
        var link = address.Of($"companies/{db.CurrentCompany}/{notice.Link ?? "notifications"}").AbsoluteUri;
        foreach (var reader in readers)
        {
            var words = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["company"] = settings.Name,
                ["sentence"] = NoticeSentences.Of(reader.Language, notice),
                ["link"] = link,
            };
            mail.Enqueue(new OutgoingMail(reader.Email, reader.Name, reader.Language, "notification", words));
        }
    }

    // The readers come in the order of their ids, so that two works that tell the same people never wait for each other in a ring.
    private Task<List<Told>> WriteAsync(IReadOnlyList<PersonContact> readers, Notice notice, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var (companyId, severity) = (db.CurrentCompany, notice.Severity.ToString().ToLowerInvariant());
        var ids = readers.Select(_ => Guid.CreateVersion7(now)).ToArray();
        var persons = readers.Select(reader => reader.Id).ToArray();
        var words = JsonSerializer.Serialize(notice.Words);
        return db.Database.SqlQuery<Told>($"""
            INSERT INTO messaging.notifications AS old (id, company_id, person_id, kind, severity, subject_kind, subject_id, words, link, times, raised_at)
            SELECT id, {companyId}, person, {notice.Kind}, {severity}, {notice.Subject.Kind}, {notice.Subject.Id}, {words}::jsonb, {notice.Link}, 1, {now}
            FROM unnest({ids}, {persons}) AS reader (id, person)
            ON CONFLICT (company_id, person_id, kind, subject_id) WHERE read_at IS NULL DO UPDATE
            SET times = old.times + 1, raised_at = excluded.raised_at, severity = excluded.severity, words = excluded.words, link = excluded.link
            RETURNING person_id AS "PersonId", times AS "Times"
            """).ToListAsync(cancellation);
    }
}
