using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Quittance.Formats.Xades;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Http;
using Quittance.Receivables.Issued;

namespace Quittance.Receivables.Authority;

/// <summary>An answer of the authority in a list.</summary>
internal sealed record AnswerView(
    Guid Id, Guid DocumentId, string Key, AnswerKind Kind, string State, DateTimeOffset ReceivedAt, bool HasMessage, bool? IsVerified, bool IsDeciding,
    string? Detail, IReadOnlyList<AuthorityFinding> Findings, IReadOnlyList<SignatureCheck> Checks)
{
    public static AnswerView Of(Answer a) =>
        new(a.Id, a.DocumentId, a.Key, a.Kind, a.State, a.ReceivedAt, a.Message is not null, a.IsVerified, a.IsDeciding, a.Detail, a.Findings, a.Checks);
}

/// <summary>Tells all that happened to a document: its steps, every call to the authority, every answer.</summary>
internal sealed class ShowHistory(DocumentBook documents, QuittanceDb db, IEventLog events)
{
    internal sealed record AttemptView(Guid Id, AttemptAction Action, DateTimeOffset BeganAt, DateTimeOffset? EndedAt, string? Outcome, string? Detail);

    internal sealed record History(IReadOnlyList<EventView> Events, IReadOnlyList<AttemptView> Attempts, IReadOnlyList<AnswerView> Answers);

    public async Task<History> HandleAsync(Guid id, CancellationToken cancellation)
    {
        await documents.FindAsync(id, cancellation);
        var steps = await events.OfSubjectAsync(id, cancellation);
        var attempts = await db.Set<Attempt>().AsNoTracking().Where(a => a.DocumentId == id).OrderBy(a => a.Id).ToListAsync(cancellation);
        var answers = await db.Set<Answer>().AsNoTracking().Where(a => a.DocumentId == id).OrderBy(a => a.Id).ToListAsync(cancellation);
        return new History(
            [.. steps.Select(EventView.Of)],
            [.. attempts.Select(a => new AttemptView(a.Id, a.Action, a.BeganAt, a.EndedAt, a.Outcome, a.Detail))],
            [.. answers.Select(AnswerView.Of)]);
    }

    /// <summary>The signed message as it came, under the name the authority gives it.</summary>
    public async Task<IResult> MessageAsync(Guid answerId, CancellationToken cancellation)
    {
        var answer = await db.Set<Answer>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == answerId, cancellation) ?? throw Refuse.NotFound();
        return answer.Message is { } message ? TypedResults.File(message, "application/xml", $"{answer.Key}_respuesta.xml") : throw Refuse.NotFound();
    }
}
