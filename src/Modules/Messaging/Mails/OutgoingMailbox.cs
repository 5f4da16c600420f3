using Microsoft.Extensions.Options;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Messages;

namespace Quittance.Messaging.Mails;

/// <summary>Takes mails during a work and queues them when it commits. The letter is written at once, so that a missing word fails whoever asked.</summary>
internal sealed class OutgoingMailbox(
    QuittanceDb db, CompanyScope scope, IOptions<MailOptions> options, LetterWriter writer, LetterSeal seal, TimeProvider time) : IOutgoingMail, IBeforeCommit
{
    private readonly List<Mail> pending = [];

    public bool IsConfigured => options.Value.IsConfigured;

    public void Enqueue(OutgoingMail mail)
    {
        if (!IsConfigured)
            throw new RefusalException(MessagingErrors.NoMailServer);
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A mail is queued inside a Work, with the change it tells of.");
        pending.Add(Mail.To(mail, scope.CompanyId, seal.Close(writer.Write(mail)), time.GetUtcNow()));
    }

    public void Forget() => pending.Clear();

    public Task BeforeCommitAsync(CancellationToken cancellation)
    {
        db.AddRange(pending);
        pending.Clear();
        return Task.CompletedTask;
    }
}
