using System.Net.Http.Json;
using System.Text.Json;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Quittance.Sandbox.Mail;

namespace Quittance.Sandbox.Tests.Mail;

public sealed class MailTests : RunningSandbox
{
    [Fact]
    public async Task A_mail_sent_over_SMTP_is_there_for_programs_and_for_people()
    {
        await SendAsync("Older", "nothing");
        await SendAsync("Your <invitation>", "Come in: https://invoices.example/invitation?token=a-b");

        var mails = await Client.GetFromJsonAsync<JsonElement>("/mail?to=ann@example.com", Stop);
        var page = await Client.GetStringAsync("/mail/inbox", Stop);

        mails.GetArrayLength().ShouldBe(2);
        mails[0].GetProperty("subject").GetString().ShouldBe("Your <invitation>");
        mails[0].GetProperty("links")[0].GetString().ShouldBe("https://invoices.example/invitation?token=a-b");
        page.ShouldContain("Your &lt;invitation&gt;");
        page.ShouldContain("<a href=\"https://invoices.example/invitation?token=a-b\">");
        (await Client.GetFromJsonAsync<JsonElement>("/mail?to=bob@example.com", Stop)).GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_fault_rule_for_smtp_refuses_the_letter()
    {
        await PutAsync(new { path = "/smtp", fault = "status", status = 452, times = 1 });

        var refused = await Should.ThrowAsync<SmtpCommandException>(() => SendAsync("One", "text"));
        await SendAsync("Two", "text");

        ((int)refused.StatusCode).ShouldBe(452);
        (await Client.GetFromJsonAsync<JsonElement>("/mail", Stop)).EnumerateArray().Select(mail => mail.GetProperty("subject").GetString()).ShouldBe(["Two"]);
    }

    private async Task SendAsync(string subject, string text)
    {
        using var client = new SmtpClient();
        await client.ConnectAsync("127.0.0.1", Services.GetRequiredService<SmtpListener>().Port, SecureSocketOptions.None, Stop);
        var mail = new MimeMessage([MailboxAddress.Parse("bob@example.com")], [MailboxAddress.Parse("ann@example.com")], subject, new TextPart("plain") { Text = text });
        await client.SendAsync(mail, Stop);
        await client.DisconnectAsync(true, Stop);
    }
}
