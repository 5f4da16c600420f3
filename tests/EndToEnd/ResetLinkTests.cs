using System.Net;
using Quittance.Testing;

namespace Quittance.EndToEnd.Tests;

/// <summary>Where no mail leaves, whoever runs the server hands over a link to choose a new password.</summary>
public sealed class ResetLinkTests(EndToEndPostgres postgres)
{
    [Fact]
    public async Task A_link_from_the_command_line_lets_somebody_in_again_once()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var quittance = new QuittanceProcess(database);
        await quittance.StartAsync();
        using var owner = new Browser(quittance.Address);
        (await owner.SetUpAsync("owner@a.example")).EnsureSuccessStatusCode();

        var (exit, output) = await quittance.RunAsync("people", "reset-link", "owner@a.example");

        exit.ShouldBe(0);
        var token = new Uri(output.Trim()).Fragment[1..];
        (await CompleteAsync(quittance, token, "another horse battery")).ShouldBe(HttpStatusCode.NoContent);
        (await owner.GetAsync("profile/sessions")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "every session has ended");
        (await owner.SignInAsync("owner@a.example", "another horse battery")).EnsureSuccessStatusCode();
        (await CompleteAsync(quittance, token, "a third horse battery")).ShouldBe(HttpStatusCode.BadRequest);
        (await quittance.RunAsync("people", "reset-link", "nobody@a.example")).ExitCode.ShouldNotBe(0);
    }

    private static async Task<HttpStatusCode> CompleteAsync(QuittanceProcess quittance, string token, string newPassword)
    {
        using var visitor = new Browser(quittance.Address);
        return (await visitor.PostAsync("password-resets/complete", new { token, newPassword })).StatusCode;
    }
}
