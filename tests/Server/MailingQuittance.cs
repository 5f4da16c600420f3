using System.Globalization;

namespace Quittance.Server.Tests;

/// <summary>A server whose mails arrive in the mailbox of its sandbox, over real SMTP.</summary>
public sealed class MailingQuittance(ServerPostgres postgres) : RunningQuittance(postgres)
{
    protected override IReadOnlyDictionary<string, string?> Configuration => new Dictionary<string, string?>(base.Configuration, StringComparer.Ordinal)
    {
        ["Quittance:Mail:Host"] = "127.0.0.1",
        ["Quittance:Mail:Port"] = Sandbox.SmtpPort.ToString(CultureInfo.InvariantCulture),
        ["Quittance:Mail:Security"] = "None",
        ["Quittance:Mail:From"] = "Quittance <no-reply@a.example>",
    };

    /// <summary>The token in the link of the newest mail of that kind; waits until it has come.</summary>
    public async Task<string> TokenAsync(string address, string page) => (await Sandbox.MailedLinkAsync(address, page)).Split('#')[1];

    public int MailsTo(string address) => Sandbox.MailsTo(address).Count;
}
