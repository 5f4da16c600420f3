using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Contracts.Health;
using Quittance.Sandbox.Faults;
using Quittance.Testing;

namespace Quittance.Messaging.Tests.Mails;

/// <summary>What the operator is told of mail, against a real mail server.</summary>
public sealed class MailCheckTests(DatabasePerClass<MessagingPostgres> database, SandboxMail sandbox)
    : IClassFixture<DatabasePerClass<MessagingPostgres>>, IClassFixture<SandboxMail>
{
    private readonly TestClock clock = TestClock.AtNoon();

    [Fact]
    public async Task A_server_that_answers_and_a_queue_that_flows_are_in_order()
    {
        await using var host = new MessagingHost(database.Database, sandbox.Port, clock);

        (await CodesAsync(host)).ShouldBe(["mail.good"]);
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_an_error_that_says_where_to_look()
    {
        await using var host = new MessagingHost(database.Database, FreePort(), clock);

        var finding = (await FindingsAsync(host)).ShouldHaveSingleItem();

        (finding.Diagnosis.Code, finding.Found).ShouldBe(
            ("mail.unreachable", "The mail server 127.0.0.1 does not answer as it should: The mail server could not be reached, or went away."));
        finding.Advice.ShouldContain("openssl s_client -connect 127.0.0.1:");
    }

    [Fact]
    public async Task Without_a_mail_server_it_says_what_that_means() =>
        (await CodesAsync(new MessagingHost(database.Database, smtpPort: 0))).ShouldBe(["mail.none"]);

    [Fact]
    public async Task Mails_that_wait_and_mails_that_were_given_up_are_counted_with_the_last_answer()
    {
        await using var host = new MessagingHost(database.Database, sandbox.Port, clock);
        await host.EnqueueAsync(MessagingHost.Reset("waits@example.com"));
        await host.EnqueueAsync(MessagingHost.Reset("refused@example.com"));
        await host.RunAsync("UPDATE messaging.mails SET due_at = due_at + interval '1 hour', last_error = 'Greylisted.' WHERE address = 'waits@example.com'");
        sandbox.Misbehave(new FaultRule("/smtp", Fault.Status, Status: 550));
        await host.SendNextAsync();
        sandbox.Misbehave();
        clock.Move(TimeSpan.FromMinutes(16));

        var findings = await FindingsAsync(host);

        findings.Select(finding => finding.Diagnosis.Code).ShouldBe(["mail.good", "mail.waiting", "mail.failed"]);
        (findings[1].Values["minutes"], findings[1].Values["error"]).ShouldBe(("16", "Greylisted."));
        findings[2].Values["error"].ShouldBe("The mail server refuses the mail (550).");
        await host.RunAsync("DELETE FROM messaging.mails");
    }

    private static async Task<IEnumerable<string>> CodesAsync(MessagingHost host) => (await FindingsAsync(host)).Select(finding => finding.Diagnosis.Code);

    private static Task<IReadOnlyList<SystemFinding>> FindingsAsync(MessagingHost host) =>
        host.Services.GetServices<ISystemCheck>().Single(check => check.Name == "mail").LookAsync(CancellationToken.None);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
