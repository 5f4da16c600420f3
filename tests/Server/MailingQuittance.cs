using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Sandbox;
using Quittance.Sandbox.Mail;
using Quittance.Testing;

namespace Quittance.Server.Tests;

/// <summary>A server whose mails arrive in a mailbox of the test's own, over real SMTP.</summary>
public sealed class MailingQuittance(ServerPostgres postgres) : RunningQuittance(postgres)
{
    private readonly WebApplication mail = SandboxHost.Build(["--port", "0", "--smtp-port", "0"]);

    protected override IReadOnlyDictionary<string, string?> Configuration => new Dictionary<string, string?>(base.Configuration, StringComparer.Ordinal)
    {
        ["Quittance:Mail:Host"] = "127.0.0.1",
        ["Quittance:Mail:Port"] = mail.Services.GetRequiredService<SmtpListener>().Port.ToString(CultureInfo.InvariantCulture),
        ["Quittance:Mail:Security"] = "None",
        ["Quittance:Mail:From"] = "Quittance <no-reply@a.example>",
    };

    /// <summary>Where the mailbox can be looked into.</summary>
    public Uri MailSandbox => new(mail.Urls.First());

    public override async ValueTask InitializeAsync()
    {
        await mail.StartAsync();
        await base.InitializeAsync();
    }

    /// <summary>The token in the link of the newest mail of that kind; waits until it has come.</summary>
    public async Task<string> TokenAsync(string address, string page)
    {
        string? link = null;
        await Eventually.TrueAsync(() => Task.FromResult((link = Links(address, page).FirstOrDefault()) is not null));
        return link!.Split('#')[1];
    }

    public int MailsTo(string address) => mail.Services.GetRequiredService<Mailbox>().To(address).Count;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await mail.DisposeAsync();
    }

    private IEnumerable<string> Links(string address, string page) =>
        mail.Services.GetRequiredService<Mailbox>().To(address).SelectMany(letter => letter.Links).Where(link => link.Contains(page, StringComparison.Ordinal));
}
