using System.Text;

namespace Quittance.Capture.Files;

/// <summary>Tells an e-mail by its first lines: header fields (RFC 5322), and among them some that only mails have.</summary>
internal static class MailHead
{
    private const int FewestTelling = 2;

    private static readonly HashSet<string> Telling = new(StringComparer.OrdinalIgnoreCase)
    {
        "Return-Path", "Received", "Delivered-To", "DKIM-Signature", "Authentication-Results", "X-Received", "ARC-Seal",
        "From", "To", "Date", "Subject", "Message-ID", "MIME-Version",
    };

    public static bool Is(ReadOnlySpan<byte> head)
    {
        var lines = Encoding.UTF8.GetString(head).Split('\n').TakeWhile(line => line.Trim().Length > 0).ToList();
        return lines.Count > 0 && NameOf(lines[0]) is not null
            && lines.Select(NameOf).OfType<string>().Where(Telling.Contains).Distinct(StringComparer.OrdinalIgnoreCase).Count() >= FewestTelling;
    }

    /// <summary>The name of the field that a line begins; null when it begins none.</summary>
    private static string? NameOf(string line) =>
        line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && line[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? line[..colon] : null;
}
