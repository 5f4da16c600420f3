using Quittance.Testing;

namespace Quittance.Documents.Tests.Files;

public sealed class ClaimTests(DatabasePerClass<DocumentsPostgres> database) : IClassFixture<DatabasePerClass<DocumentsPostgres>>
{
    [Fact]
    public async Task A_document_shows_what_was_claimed()
    {
        await using var host = new DocumentsHost(database.Database);
        var company = await host.OpenCompanyAsync();
        var bytes = await host.StoreAsync("shown");

        var claimed = await host.ClaimAsync(company, bytes);

        claimed.WasThere.ShouldBeFalse();
        var shown = (await host.FindAsync(company, claimed.Id))!;
        (shown.Name, shown.MediaType, shown.Size, shown.Sha256).ShouldBe(("invoice.pdf", "application/pdf", 5, bytes.Sha256));
        (shown.SealedAt, shown.KeepUntil).ShouldBe((null, null));
    }

    [Fact]
    public async Task The_same_bytes_again_give_the_document_there_is()
    {
        await using var host = new DocumentsHost(database.Database);
        var company = await host.OpenCompanyAsync();

        var first = await host.ClaimAsync(company, await host.StoreAsync("twice"));
        var second = await host.ClaimAsync(company, await host.StoreAsync("twice"));

        second.ShouldBe(new(first.Id, WasThere: true));
    }

    [Fact]
    public async Task The_same_bytes_in_two_companies_are_two_documents()
    {
        await using var host = new DocumentsHost(database.Database);
        var bytes = await host.StoreAsync("in two companies");

        var mine = await host.ClaimAsync(await host.OpenCompanyAsync(), bytes);
        var theirs = await host.ClaimAsync(await host.OpenCompanyAsync(), bytes);

        theirs.Id.ShouldNotBe(mine.Id);
        (mine.WasThere, theirs.WasThere).ShouldBe((false, false));
    }

    [Fact]
    public async Task Of_many_who_claim_the_same_bytes_at_once_one_makes_the_document()
    {
        await using var host = new DocumentsHost(database.Database);
        var company = await host.OpenCompanyAsync();
        var bytes = await host.StoreAsync("at once");

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.ClaimAsync(company, bytes)));

        claims.Select(claim => claim.Id).Distinct().ShouldHaveSingleItem();
        claims.Count(claim => !claim.WasThere).ShouldBe(1);
    }
}
