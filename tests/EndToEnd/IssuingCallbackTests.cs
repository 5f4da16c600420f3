using Quittance.Testing;

namespace Quittance.EndToEnd.Tests;

/// <summary>The authority calls the server when it has decided: the answer is fetched then, however late the next question was planned.</summary>
public sealed class IssuingCallbackTests(EndToEndPostgres postgres)
{
    private const int Documents = 3;

    [Fact]
    public async Task A_call_of_the_authority_brings_the_answer_an_hour_early()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var sandbox = await TestSandbox.StartAsync();
        await using var quittance = new QuittanceProcess(database, sandbox) { HasPublicAddress = true };
        await quittance.StartAsync();
        using var owner = new Browser(quittance.Address);
        var company = await IssuingCompany.OpenAsync(owner, sandbox);
        await company.SetAsync("following", new { firstWait = "01:00:00" });
        await sandbox.SteerHaciendaAsync(new { decideAfterMs = 3000 }); // later than the handover is written down

        await company.DraftAsync(Documents);
        await company.SubmitAllAsync(Documents);

        await Eventually.TrueAsync(async () => await company.CountAsync("accepted") == Documents);
    }
}
