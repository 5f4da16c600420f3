using System.Text.RegularExpressions;
using MimeKit;

namespace Quittance.Sandbox.Mail;

/// <summary>A mail that came in.</summary>
internal sealed record ReceivedMail(
    int Id, DateTimeOffset ReceivedAt, string? MessageId, string From, IReadOnlyList<string> To, string Subject, string Text, string Html, IReadOnlyList<string> Links);

/// <summary>Everything that was sent to anybody, newest first; the oldest go when there are many.</summary>
internal sealed partial class Mailbox
{
    private const int Most = 1000;

    private readonly Lock gate = new();
    private readonly LinkedList<ReceivedMail> mails = [];
    private int last;

    public IReadOnlyList<ReceivedMail> To(string? address)
    {
        lock (gate)
            return [.. mails.Where(mail => address is null || mail.To.Contains(address, StringComparer.OrdinalIgnoreCase))];
    }

    public void Empty()
    {
        lock (gate)
            mails.Clear();
    }

    public void Receive(MimeMessage message)
    {
        lock (gate)
        {
            mails.AddFirst(Read(message, ++last));
            if (mails.Count > Most)
                mails.RemoveLast();
        }
    }

    private static ReceivedMail Read(MimeMessage message, int id)
    {
        var text = message.TextBody ?? "";
        return new ReceivedMail(
            id, TimeProvider.System.GetUtcNow(), message.MessageId, message.From.ToString(),
            [.. message.To.Mailboxes.Select(one => one.Address)], message.Subject ?? "", text, message.HtmlBody ?? "",
            [.. Link().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal)]);
    }

    [GeneratedRegex(@"https?://[^\s<>""]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
