using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Quittance.Kernel.Errors;

namespace Quittance.Messaging.Mails;

/// <summary>Takes one mail that is due, hands it to the mail server and notes what became of it, also while the server is stopping.</summary>
internal sealed class SendMail(MailQueue queue, MailServer server, LetterSeal seal, ILogger<SendMail> logger)
{
    // A link in a mail of no company lives about an hour: later than that it would arrive dead.
    private static readonly TimeSpan[] Delays = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30)];

    /// <summary>Whether there was one.</summary>
    public async Task<bool> NextAsync(CancellationToken cancellation)
    {
        if (await queue.TakeAsync(cancellation) is not { } mail)
            return false;
        try
        {
            await server.SendAsync(mail, seal.Open(mail.Letter!));
            await queue.SentAsync(mail, CancellationToken.None);
        }
        catch (OutsideCallException failure)
        {
            await NoteAsync(mail, failure, CancellationToken.None);
        }
        catch (CryptographicException lost)
        {
            logger.LogError(lost, "Mail {Mail} cannot be opened: its key is gone", mail.Id);
            await queue.FailedAsync(mail, "The key that protects the mail is gone.", CancellationToken.None);
        }
        return true;
    }

    private async Task NoteAsync(Mail mail, OutsideCallException failure, CancellationToken cancellation)
    {
        if (failure.Class == FailureClass.Validation || mail.Attempts > Delays.Length)
        {
            logger.LogWarning("Mail {Mail} ({Template}) is given up after {Attempts} attempts: {Reason}", mail.Id, mail.Template, mail.Attempts, failure.Message);
            await queue.FailedAsync(mail, failure.Message, cancellation);
            return;
        }
        logger.LogWarning("Mail {Mail} ({Template}) did not leave and is tried again: {Reason}", mail.Id, mail.Template, failure.Message);
        await queue.PostponeAsync(mail, Delays[mail.Attempts - 1], failure.Message, cancellation);
    }
}
