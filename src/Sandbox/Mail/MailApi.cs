using System.Net;
using System.Text;

namespace Quittance.Sandbox.Mail;

/// <summary>Shows the mails that came in: to programs as JSON, to people as a page.</summary>
internal static class MailApi
{
    public static void AddMail(this IServiceCollection services, int port)
    {
        services.AddSingleton<Mailbox>().AddSingleton<MailSink>();
        services.AddSingleton(provider => new SmtpListener(port, provider.GetRequiredService<MailSink>()));
        services.AddHostedService(provider => provider.GetRequiredService<SmtpListener>());
        services.AddSingleton(provider => new StandIn("Mail server", "/mail/inbox", FormattableString.Invariant(
            $"takes every mail over SMTP on port {provider.GetRequiredService<SmtpListener>().Port} and shows it here; GET /mail gives the same as JSON, newest first.")));
    }

    public static void MapMail(this WebApplication app)
    {
        app.MapGet("/mail", (string? to, Mailbox mailbox) => Results.Ok(mailbox.To(to)));
        app.MapGet("/mail/inbox", (Mailbox mailbox) => Inbox(mailbox.To(null)));
        app.MapDelete("/mail", (Mailbox mailbox) =>
        {
            mailbox.Empty();
            return Results.NoContent();
        });
    }

    private static IResult Inbox(IReadOnlyList<ReceivedMail> mails)
    {
        using var page = new StreamReader(typeof(MailApi).Assembly.GetManifestResourceStream("Quittance.Sandbox.Mail.Inbox.html")!);
        var list = mails.Count == 0 ? "<p>No mail has come in yet.</p>" : string.Concat(mails.Select(Article));
        return Results.Content(page.ReadToEnd().Replace("{mails}", list, StringComparison.Ordinal), "text/html", Encoding.UTF8);
    }

    private static string Article(ReceivedMail mail) => $"""
        <article>
          <h2>{Text(mail.Subject)}</h2>
          <p>{Text(mail.From)} to {Text(string.Join(", ", mail.To))}, {mail.ReceivedAt:u}</p>
          <pre tabindex="0">{Text(mail.Text)}</pre>
          {string.Concat(mail.Links.Select(link => $"<p><a href=\"{Text(link)}\">{Text(link)}</a></p>"))}
        </article>
        """;

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
