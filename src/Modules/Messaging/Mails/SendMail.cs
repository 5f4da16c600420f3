using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Retries;

namespace Quittance.Messaging.Mails;

/// <summary>Takes one mail that is due, hands it to the mail server and notes what became of it, also while the server is stopping.</summary>
internal sealed class SendMail(
    MailQueue queue, MailServer server, LetterSeal seal, IServiceScopeFactory scopes, TimeProvider time, ILogger<SendMail> logger)
{
    // A link in a mail of no company lives about an hour: later than that it would arrive dead.
    private static readonly TimeSpan[] Delays = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30)];

    /// <summary>Whether there was one.</summary>
    public async Task<bool> NextAsync(CancellationToken cancellation)
    {
        if (await queue.TakeAsync(cancellation) is not { } mail)
            return false;
        var began = time.GetUtcNow();
        try
        {
            await server.SendAsync(mail, seal.Open(mail.Letter!));
            await queue.SentAsync(mail, CancellationToken.None);
        }
        catch (OutsideCallException failure)
        {
            await NoteAsync(mail, failure, began);
        }
        catch (CryptographicException lost)
        {
            logger.LogError(lost, "Mail {Mail} cannot be opened: its key is gone", mail.Id);
            await queue.FailedAsync(mail, "The key that protects the mail is gone.", CancellationToken.None);
        }
        return true;
    }

    private Task NoteAsync(Mail mail, OutsideCallException failure, DateTimeOffset began)
    {
        logger.LogWarning("Mail {Mail} ({Template}) did not leave: {Reason}", mail.Id, mail.Template, failure.Message);
        if (mail.CompanyId is { } company && !mail.IsNotice)
            return HandOverAsync(company, mail, failure, began);
        if (failure.Class == FailureClass.Validation || mail.Attempts > Delays.Length)
            return queue.FailedAsync(mail, failure.Message, CancellationToken.None);
        return queue.PostponeAsync(mail, Delays[mail.Attempts - 1], failure.Message, CancellationToken.None);
    }

    /// <summary>A mail of a company joins its list of retries.</summary>
    private async Task HandOverAsync(Guid company, Mail mail, OutsideCallException failure, DateTimeOffset began)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CompanyScope>().Enter(company, Actor.System);
        var (db, retries) = (scope.ServiceProvider.GetRequiredService<QuittanceDb>(), scope.ServiceProvider.GetRequiredService<IRetries>());
        await scope.ServiceProvider.GetRequiredService<Work>().RunAsync(async token =>
        {
            var handed = await db.Database.ExecuteSqlAsync(
                $"UPDATE messaging.mails SET state = 'retrying', last_error = {failure.Message} WHERE id = {mail.Id} AND state = 'waiting'", token);
            if (handed == 1)
                await retries.AddAsync(RetryMail.Describe(mail, began), failure, token);
        }, CancellationToken.None);
    }
}
