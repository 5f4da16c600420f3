using Quittance.Server.Demo;

namespace Quittance.Server.Tests;

/// <summary>The demo with a mail server, as ./run starts it: its people are invited by mail, and their mail is in the sandbox.</summary>
public sealed class DemoByMailTests(MailingQuittance quittance) : IClassFixture<MailingQuittance>
{
    [Fact]
    public async Task Each_demo_person_can_sign_in_though_invitations_go_by_mail()
    {
        (await DemoCompany.CreateAsync(quittance.Address, quittance.Sandbox.Address, TestContext.Current.CancellationToken)).ShouldBeTrue();

        foreach (var email in DemoCompany.People)
        {
            using var person = quittance.NewBrowser();
            (await person.SignInAsync(email, DemoCompany.Password)).IsSuccessStatusCode.ShouldBeTrue(email);
        }
    }
}
