using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Quittance.Messaging.Mails;

/// <summary>Hands a mail to the operator's mail server over SMTP.</summary>
internal sealed class MailServer(IOptions<MailOptions> options, TimeProvider time, ILogger<MailServer> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private MailOptions Options => options.Value;

    /// <summary>
    /// Returns once the server has taken the mail over. Not to be called off: a mail that was called off at the last moment
    /// may have left all the same. It ends by itself after <see cref="MailOptions.TimeoutSeconds"/>.
    /// </summary>
    /// <exception cref="Kernel.Errors.OutsideCallException">It did not, or did not say.</exception>
    public async Task SendAsync(Mail mail, Letter letter)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(Options.TimeoutSeconds), time);
        try
        {
            using var client = await ConnectAsync(limit.Token);
            await client.SendAsync(Message(mail, letter), limit.Token);
            await LeaveAsync(client, limit.Token);
        }
        catch (Exception failure)
        {
            throw MailFailures.Classify(failure);
        }
    }

    /// <summary>Connects and signs in as for a mail, and leaves again: for the operator who wants to know. Takes five seconds at most.</summary>
    /// <exception cref="Kernel.Errors.OutsideCallException">The server does not answer as it should.</exception>
    public async Task GreetAsync()
    {
        using var limit = new CancellationTokenSource(Patience, time);
        try
        {
            using var client = await ConnectAsync(limit.Token);
            await LeaveAsync(client, limit.Token);
        }
        catch (Exception failure)
        {
            throw MailFailures.Classify(failure);
        }
    }

    private async Task<SmtpClient> ConnectAsync(CancellationToken cancellation)
    {
        var client = new SmtpClient();
        try
        {
            await client.ConnectAsync(Options.Host!, Options.EffectivePort, Security, cancellation);
            if (Options.User is { } user)
                await client.AuthenticateAsync(user, Options.Password ?? "", cancellation);
            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>The mail is taken over already: whatever goes wrong with the goodbye must not send it again.</summary>
    private async Task LeaveAsync(SmtpClient client, CancellationToken cancellation)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellation);
        }
        catch (Exception failure)
        {
            logger.LogDebug(failure, "The mail server took the mail and closed the connection without a goodbye");
        }
    }

    private SecureSocketOptions Security => Options.Security switch
    {
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
    };

    private MimeMessage Message(Mail mail, Letter letter)
    {
        var from = MailboxAddress.Parse(Options.From!);
        var message = new MimeMessage
        {
            Subject = letter.Subject,
            Date = mail.CreatedAt,
            // The same at every attempt: who gets the mail twice can tell that it is one.
            MessageId = $"{mail.Id:N}@{from.Domain}",
            Body = new BodyBuilder { TextBody = letter.Text, HtmlBody = letter.Html }.ToMessageBody(),
        };
        message.From.Add(from);
        message.To.Add(new MailboxAddress(mail.Name, mail.Address));
        // Keeps holiday notes away (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
