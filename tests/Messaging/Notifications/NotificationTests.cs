using Microsoft.Extensions.DependencyInjection;
using Quittance.Messaging.Notifications;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Http;
using Quittance.Platform.Contracts.Messages;
using Quittance.Testing;

namespace Quittance.Messaging.Tests.Notifications;

/// <summary>Who is told, how often, and by which way.</summary>
public sealed class NotificationTests(DatabasePerClass<MessagingPostgres> database, SandboxMail sandbox)
    : IClassFixture<DatabasePerClass<MessagingPostgres>>, IClassFixture<SandboxMail>
{
    private static readonly Subject Thing = new("retry", Guid.CreateVersion7());

    private const string Page = "work/retries";

    private readonly TestClock clock = TestClock.AtNoon();

    [Fact]
    public async Task Those_whose_role_has_the_permission_are_told_and_nobody_else()
    {
        await using var host = Host();
        var (company, manager, clerk) = await CompanyAsync(host);

        await TellAsync(host, company, Thing);

        (await UnreadAsync(host, company, manager)).ShouldBe(1);
        (await UnreadAsync(host, company, clerk)).ShouldBe(0);
    }

    [Fact]
    public async Task Several_about_one_thing_are_one_until_it_is_read()
    {
        await using var host = Host();
        var (company, manager, _) = await CompanyAsync(host);
        for (var time = 0; time < 3; time++)
            await TellAsync(host, company, Thing);

        (await ListAsync(host, company, manager)).Items.ShouldHaveSingleItem().Times.ShouldBe(3);
        await AsAsync(host, company, manager, async services =>
        {
            await services.GetRequiredService<MarkRead>().HandleAsync(new(), CancellationToken.None);
            return true;
        });
        await TellAsync(host, company, Thing);

        (await UnreadAsync(host, company, manager)).ShouldBe(1);
        (await ListAsync(host, company, manager)).Total.ShouldBe(2);
    }

    [Fact]
    public async Task An_error_comes_by_mail_once_in_the_readers_language_and_with_a_link()
    {
        await using var host = Host();
        var (company, manager, _) = await CompanyAsync(host);
        await TellAsync(host, company, Thing);
        await TellAsync(host, company, Thing);

        while (await host.SendNextAsync())
        {
            // Until nothing is due.
        }

        var mail = sandbox.To($"{manager:N}@example.com").ShouldHaveSingleItem();
        mail.Subject.ShouldBe("Test: Feladva 5 újrapróbálás után: a mail. Refused.");
        mail.Links.ShouldContain($"https://invoices.example/companies/{company}/{Page}");
    }

    [Fact]
    public async Task Who_does_not_want_errors_by_mail_gets_none()
    {
        await using var host = Host();
        var (company, manager, _) = await CompanyAsync(host);
        await AsAsync(host, company, manager, services =>
            services.GetRequiredService<RevisePreferences>().HandleAsync(manager, new(true, true, false), CancellationToken.None));

        await TellAsync(host, company, Thing);

        (await host.OfMailAsync("id", $"{manager:N}@example.com")).ShouldBeNull();
        (await UnreadAsync(host, company, manager)).ShouldBe(1);
    }

    [Fact]
    public async Task A_rollback_tells_nobody()
    {
        await using var host = Host();
        var (company, manager, _) = await CompanyAsync(host);

        await Should.ThrowAsync<InvalidTimeZoneException>(() => host.InWorkAsync<bool>(company, services =>
        {
            services.GetRequiredService<INotifications>().Tell(Permissions.WorkManage, NoticeAbout(Thing));
            throw new InvalidTimeZoneException();
        }));

        (await UnreadAsync(host, company, manager)).ShouldBe(0);
    }

    [Fact]
    public async Task The_list_turns_pages_without_a_gap_and_shows_only_ones_own()
    {
        await using var host = Host();
        var (company, manager, _) = await CompanyAsync(host);
        var (other, _, _) = await CompanyAsync(host);
        var subjects = Enumerable.Range(0, 5).Select(_ => new Subject("retry", Guid.CreateVersion7())).ToList();
        foreach (var subject in subjects)
            await TellAsync(host, company, subject);
        await TellAsync(host, other, Thing);

        var first = await ListAsync(host, company, manager, new(null, 3, null));
        var second = await ListAsync(host, company, manager, new(first.NextCursor, 3, null));

        first.Items.Concat(second.Items).Select(one => one.SubjectId).ShouldBe(subjects.Select(subject => subject.Id), ignoreOrder: true);
        second.NextCursor.ShouldBeNull();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("hu")]
    public void Every_kind_is_said_in_every_language_and_an_unknown_one_in_general(string language)
    {
        NoticeSentences.KindsOf(language).ShouldBe(NoticeSentences.KindsOf("en"), ignoreOrder: true);
        NoticeSentences.Of(language, NoticeAbout(Thing) with { Kind = "no.such.kind" }).ShouldNotBeEmpty();
        NoticeSentences.Of(language, NoticeAbout(Thing)).ShouldContain("a mail");
    }

    private MessagingHost Host() => new(database.Database, sandbox.Port, clock);

    private static Notice NoticeAbout(Subject subject) =>
        new("retry.exhausted", NoticeSeverity.Error, subject, MessagingHost.Words(("attempts", "5"), ("label", "a mail"), ("error", "Refused.")), Page);

    private static Task TellAsync(MessagingHost host, Guid company, Subject subject) => host.InWorkAsync(company, services =>
    {
        services.GetRequiredService<INotifications>().Tell(Permissions.WorkManage, NoticeAbout(subject));
        return Task.FromResult(true);
    });

    private static async Task<(Guid Company, Guid Manager, Guid Clerk)> CompanyAsync(MessagingHost host)
    {
        var company = await host.OpenCompanyAsync();
        return (company, await host.AddPersonAsync(company, Role.Manager, "hu"), await host.AddPersonAsync(company, Role.Clerk, "en"));
    }

    private static Task<T> AsAsync<T>(MessagingHost host, Guid company, Guid person, Func<IServiceProvider, Task<T>> action) =>
        host.InWorkAsync(company, action, new Actor(person, "Somebody"));

    private static Task<Page<ListNotifications.View>> ListAsync(MessagingHost host, Guid company, Guid person, ListNotifications.Query? query = null) =>
        AsAsync(host, company, person, services =>
            services.GetRequiredService<ListNotifications>().HandleAsync(query ?? new(null, null, null), CancellationToken.None));

    private static async Task<int> UnreadAsync(MessagingHost host, Guid company, Guid person) =>
        (await AsAsync(host, company, person, services => services.GetRequiredService<ListNotifications>().CountAsync(CancellationToken.None))).Count;
}
