using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Messages;
using Quittance.Sandbox.Faults;
using Quittance.Testing;

namespace Quittance.Messaging.Tests.Mails;

/// <summary>The queue against a real mail server that misbehaves on demand.</summary>
public sealed class OutgoingMailTests(DatabasePerClass<MessagingPostgres> database, SandboxMail sandbox)
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
    public async Task A_mail_leaves_in_text_and_HTML_and_its_letter_is_forgotten()
    {
        await using var host = Host();
        await host.EnqueueAsync(MessagingHost.Reset(ann));
        Encoding.Latin1.GetString((byte[])(await host.OfMailAsync("letter", ann))!).ShouldNotContain("secret-token");

        (await host.SendNextAsync()).ShouldBeTrue();

        var mail = sandbox.To(ann).ShouldHaveSingleItem();
        mail.Subject.ShouldBe("Choose a new password");
        mail.From.ShouldContain("no-reply@invoices.example");
        mail.Links.ShouldContain("https://invoices.example/reset?token=secret-token");
        mail.Html.ShouldContain("secret-token");
        (await host.OfMailAsync("state", ann)).ShouldBe("sent");
        (await host.OfMailAsync("letter", ann)).ShouldBeNull();
    }

    [Fact]
    public async Task A_rollback_takes_the_mail_back()
    {
        await using var host = Host();

        await Should.ThrowAsync<InvalidTimeZoneException>(() => host.InWorkAsync<bool>(null, services =>
        {
            services.GetRequiredService<IOutgoingMail>().Enqueue(MessagingHost.Reset(ann));
            throw new InvalidTimeZoneException();
        }));

        (await host.OfMailAsync("id", ann)).ShouldBeNull();
    }

    [Fact]
    public async Task A_mail_of_a_company_belongs_to_it()
    {
        await using var host = Host();
        var company = await host.OpenCompanyAsync();

        await host.EnqueueAsync(MessagingHost.Reset(ann), company);

        (await host.OfMailAsync("company_id", ann)).ShouldBe(company);
    }

    [Fact]
    public async Task A_refusal_that_may_pass_is_tried_again_and_leaves_once()
    {
        await using var host = Host();
        sandbox.Misbehave(new FaultRule("/smtp", Fault.Status, Status: 451, Times: 1));
        await host.EnqueueAsync(MessagingHost.Reset(ann));

        await SendAllAsync(host);
        (await host.OfMailAsync("last_error", ann)).ShouldBe("The mail server does not take the mail just now (451).");
        sandbox.To(ann).ShouldBeEmpty();
        await SendAllAsync(host);
        sandbox.To(ann).ShouldBeEmpty("it is not due yet");
        clock.Move(TimeSpan.FromMinutes(1));
        await SendAllAsync(host);

        sandbox.To(ann).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_refusal_for_good_is_not_tried_again()
    {
        await using var host = Host();
        sandbox.Misbehave(new FaultRule("/smtp", Fault.Status, Status: 550));
        await host.EnqueueAsync(MessagingHost.Reset(ann));

        await SendAllAsync(host);

        (await host.OfMailAsync("state", ann)).ShouldBe("failed");
        (await host.OfMailAsync("letter", ann)).ShouldBeNull();
    }

    [Fact]
    public async Task After_five_attempts_it_is_given_up()
    {
        await using var host = Host();
        sandbox.Misbehave(new FaultRule("/smtp", Fault.DropBeforeHandling));
        await host.EnqueueAsync(MessagingHost.Reset(ann));

        for (var round = 0; round < 6; round++)
        {
            await SendAllAsync(host);
            clock.Move(TimeSpan.FromHours(1));
        }

        (await host.OfMailAsync("attempts", ann)).ShouldBe(5);
        (await host.OfMailAsync("state", ann)).ShouldBe("failed");
    }

    [Theory]
    [InlineData(nameof(Fault.DropAfterHandling))]
    [InlineData(nameof(Fault.HangAfterHandling))]
    public async Task A_lost_answer_sends_it_again_under_the_same_message_id(string fault)
    {
        await using var host = Host();
        sandbox.Misbehave(new FaultRule("/smtp", Enum.Parse<Fault>(fault), Times: 1));
        await host.EnqueueAsync(MessagingHost.Reset(ann));

        // A busy machine may need an attempt more to come as far as the letter.
        for (var round = 0; round < 4; round++)
        {
            await SendAllAsync(host);
            clock.Move(TimeSpan.FromMinutes(30));
        }

        var mails = sandbox.To(ann);
        mails.Count.ShouldBe(2, $"{await host.OfMailAsync("state", ann)}: {await host.OfMailAsync("last_error", ann)}");
        mails.Select(mail => mail.MessageId).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Many_senders_send_each_mail_once()
    {
        await using var one = Host();
        await using var other = Host();
        for (var number = 0; number < 20; number++)
            await one.EnqueueAsync(MessagingHost.Reset(ann));

        await Task.WhenAll(SendAllAsync(one), SendAllAsync(other), SendAllAsync(one), SendAllAsync(other));

        sandbox.To(ann).Count.ShouldBe(20);
    }

    [Fact]
    public async Task A_mail_whose_sender_died_is_due_again_after_the_lease()
    {
        await using var host = Host();
        await host.EnqueueAsync(MessagingHost.Reset(ann));
        await host.RunAsync("UPDATE messaging.mails SET attempts = 1, due_at = $1 WHERE address = $2", clock.GetUtcNow() + TimeSpan.FromMinutes(5), ann);

        await SendAllAsync(host);
        sandbox.To(ann).ShouldBeEmpty();
        clock.Move(TimeSpan.FromMinutes(5));
        await SendAllAsync(host);

        sandbox.To(ann).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_mail_that_ended_is_forgotten_after_thirty_days_and_one_that_waits_is_not()
    {
        await using var host = Host();
        await host.EnqueueAsync(MessagingHost.Reset("bob" + ann));
        await SendAllAsync(host);
        await host.EnqueueAsync(MessagingHost.Reset(ann));

        (await host.ForgetAsync()).ShouldBe(0);
        clock.Move(TimeSpan.FromDays(31));
        (await host.ForgetAsync()).ShouldBe(1);

        (await host.OfMailAsync("state", ann)).ShouldBe("waiting");
        (await host.OfMailAsync("id", "bob" + ann)).ShouldBeNull();
    }

    [Fact]
    public async Task Without_a_mail_server_nothing_is_queued_and_whoever_asks_is_told()
    {
        await using var host = new MessagingHost(database.Database, smtpPort: 0);

        var refusal = await Should.ThrowAsync<RefusalException>(() => host.EnqueueAsync(MessagingHost.Reset(ann)));

        refusal.Error.Code.ShouldBe("MSG-MAIL-001");
    }

    private MessagingHost Host() => new(database.Database, sandbox.Port, clock);

    private static async Task SendAllAsync(MessagingHost host)
    {
        while (await host.SendNextAsync())
        {
            // Until nothing is due.
        }
    }
}
