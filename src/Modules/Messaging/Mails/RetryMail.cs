using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Retries;

namespace Quittance.Messaging.Mails;

/// <summary>
/// A mail of a company that did not leave at once. SMTP cannot be asked whether an unanswered mail was taken, so it is sent
/// again under the same message id.
/// </summary>
internal sealed class RetryMail(QuittanceDb db, Work work, MailServer server, LetterSeal seal, TimeProvider time) : INamedOperation
{
    public static string Name => "messaging.send-mail";

    /// <summary>What the list of retries says of the mail.</summary>
    public static FailedOperation Describe(Mail mail, DateTimeOffset beganAt) =>
        new(Name, new Subject("mail", mail.Id), $"{mail.Template}: {mail.Address}", beganAt);

    public async Task TryAsync(RetryAttempt attempt, CancellationToken cancellation)
    {
        var mail = await work.RunAsync(token => FindAsync(attempt.Subject.Id, token), cancellation);
        if (mail is not { State: MailState.Retrying, Letter: { } letter })
            return;
        await server.SendAsync(mail, seal.Open(letter));
        await work.RunAsync(token => EndAsync(mail.Id, "sent", null, token), CancellationToken.None);
    }

    public Task AbandonAsync(Subject subject, CancellationToken cancellation) =>
        EndAsync(subject.Id, "failed", "Nobody tries it again.", cancellation);

    private Task<Mail?> FindAsync(Guid id, CancellationToken cancellation) =>
        db.Set<Mail>().AsNoTracking().SingleOrDefaultAsync(mail => mail.Id == id, cancellation);

    private Task EndAsync(Guid id, string state, string? error, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return db.Database.ExecuteSqlAsync(
            $"UPDATE messaging.mails SET state = {state}, letter = NULL, ended_at = {now}, last_error = coalesce({error}, last_error) WHERE id = {id} AND state = 'retrying'",
            cancellation);
    }
}
