using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Retries;
using Quittance.Sandbox.Faults;
using Quittance.Testing;

namespace Quittance.Messaging.Tests.Mails;

/// <summary>A mail of a company that does not leave joins the company's list of retries.</summary>
public sealed class CompanyMailTests(DatabasePerClass<MessagingPostgres> database, SandboxMail sandbox)
    : IClassFixture<DatabasePerClass<MessagingPostgres>>, IClassFixture<SandboxMail>, IAsyncLifetime
{
    private readonly TestClock clock = TestClock.AtNoon();
    private readonly string ann = $"ann-{Guid.CreateVersion7():N}@example.com";

    // A mail that an earlier test left waiting would take the fault that this one is about.
    public async ValueTask InitializeAsync()
    {
        await using var host = Host();
        await host.RunAsync("DELETE FROM messaging.mails");
    }

    public ValueTask DisposeAsync()
    {
        sandbox.Misbehave();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task It_waits_there_leaves_once_when_it_is_tried_again_and_its_letter_is_forgotten()
    {
        await using var host = Host();
        var (company, mail) = await RefuseAsync(host, 451);

        (await host.OfMailAsync("state", ann)).ShouldBe("retrying");
        (await host.OfRetryAsync("failure_class", mail)).ShouldBe("Transient");
        (await host.OfRetryAsync("label", mail)).ShouldBe($"password-reset: {ann}");
        await TryAgainAsync(host, company, mail);
        await TryAgainAsync(host, company, mail);

        sandbox.To(ann).ShouldHaveSingleItem();
        (await host.OfMailAsync("state", ann)).ShouldBe("sent");
        (await host.OfMailAsync("letter", ann)).ShouldBeNull();
    }

    [Fact]
    public async Task One_that_is_refused_for_good_keeps_its_letter_until_nobody_tries_it_again()
    {
        await using var host = Host();
        var (company, mail) = await RefuseAsync(host, 550);
        (await host.OfRetryAsync("state", mail)).ShouldBe("exhausted");
        (await host.OfMailAsync("letter", ann)).ShouldNotBeNull();

        await host.InWorkAsync(company, async services =>
        {
            await Operation(services).AbandonAsync(new Subject("mail", mail), CancellationToken.None);
            return true;
        });

        (await host.OfMailAsync("state", ann)).ShouldBe("failed");
        (await host.OfMailAsync("letter", ann)).ShouldBeNull();
    }

    [Fact]
    public async Task A_notice_of_a_failed_mail_that_fails_itself_makes_no_further_notice()
    {
        await using var host = Host();
        var company = await host.OpenCompanyAsync();
        var manager = await host.AddPersonAsync(company, Role.Manager, "en");
        sandbox.Misbehave(new FaultRule("/smtp", Fault.Status, Status: 550));
        await host.EnqueueAsync(MessagingHost.Reset(ann), company);

        await SendAllAsync(host);

        (await host.OfMailAsync("state", $"{manager:N}@example.com")).ShouldBe("failed");
        (await host.CountAsync("messaging.notifications", company)).ShouldBe(1);
        (await host.CountAsync("platform.retries", company)).ShouldBe(1);
    }

    private MessagingHost Host() => new(database.Database, sandbox.Port, clock);

    private async Task<(Guid Company, Guid Mail)> RefuseAsync(MessagingHost host, int status)
    {
        var company = await host.OpenCompanyAsync();
        sandbox.Misbehave(new FaultRule("/smtp", Fault.Status, Status: status, Times: 1));
        await host.EnqueueAsync(MessagingHost.Reset(ann), company);
        await SendAllAsync(host);
        return (company, (Guid)(await host.OfMailAsync("id", ann))!);
    }

    private static IRetriedOperation Operation(IServiceProvider services) =>
        services.GetRequiredKeyedService<IRetriedOperation>("messaging.send-mail");

    private static Task TryAgainAsync(MessagingHost host, Guid company, Guid mail) => host.InCompanyAsync(company, services =>
        Operation(services).TryAsync(new RetryAttempt(Guid.Empty, new Subject("mail", mail), 1, EarlierUnanswered: false), CancellationToken.None));

    private static async Task SendAllAsync(MessagingHost host)
    {
        while (await host.SendNextAsync())
        {
            // Until nothing is due.
        }
    }
}
