using Quittance.Platform.Contracts.Jobs;

namespace Quittance.Messaging.Mails;

/// <summary>Removes old mails, with the addresses.</summary>
internal sealed class OldMails(MailQueue queue) : IRecurringJob
{
    public Task<int> RunAsync(CancellationToken cancellation) => queue.ForgetAsync(cancellation);
}
