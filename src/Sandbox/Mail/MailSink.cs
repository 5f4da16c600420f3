using System.Buffers;
using MimeKit;
using Quittance.Sandbox.Faults;
using SmtpServer;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Quittance.Sandbox.Mail;

/// <summary>Takes every letter, unless a fault rule for <c>/smtp</c> says otherwise.</summary>
internal sealed class MailSink(FaultRules rules, Mailbox mailbox) : MessageStore
{
    private const string Path = "/smtp";

    public override async Task<SmtpResponse> SaveAsync(
        ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        var rule = rules.Take(Path, "DATA") ?? new FaultRule(Path);
        await Task.Delay(TimeSpan.FromMilliseconds(rule.LatencyMs), cancellationToken);
        if (rule.Fault == Fault.Status)
            return new SmtpResponse((SmtpReplyCode)rule.Status!.Value, "Injected by a fault rule.");
        if (rule.Fault != Fault.DropBeforeHandling)
            mailbox.Receive(await ReadAsync(buffer, cancellationToken));
        return rule.Fault switch
        {
            Fault.DropBeforeHandling or Fault.DropAfterHandling => await DropAsync(context, cancellationToken),
            Fault.HangAfterHandling => await HangAsync(cancellationToken),
            Fault.None or Fault.Status => SmtpResponse.Ok,
        };
    }

    private static async Task<MimeMessage> ReadAsync(ReadOnlySequence<byte> buffer, CancellationToken cancellation)
    {
        using var stream = new MemoryStream(buffer.ToArray());
        return await MimeMessage.LoadAsync(stream, cancellation);
    }

    // Then silence: an answer made after the connection is closed might still be on its way out.
    private static Task<SmtpResponse> DropAsync(ISessionContext context, CancellationToken cancellation)
    {
        context.Pipe.Dispose();
        return HangAsync(cancellation);
    }

    private static async Task<SmtpResponse> HangAsync(CancellationToken cancellation)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        return SmtpResponse.Ok;
    }
}
