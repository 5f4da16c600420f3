using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Documents.Files;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Testing;

namespace Quittance.Documents.Tests.Data;

/// <summary>Two fences keep companies apart. Each test takes one of them away and shows that the other still stands.</summary>
public sealed class FenceTests(DatabasePerClass<DocumentsPostgres> database) : IClassFixture<DatabasePerClass<DocumentsPostgres>>
{
    [Fact]
    public async Task Another_company_neither_finds_nor_seals_the_document()
    {
        await using var host = new DocumentsHost(database.Database);
        var (mine, theirs) = await TwoDocumentsAsync(host);

        (await host.FindAsync(mine.Company, theirs.Document)).ShouldBeNull();
        var refusal = await Should.ThrowAsync<RefusalException>(() => host.SealAsync(mine.Company, theirs.Document));

        refusal.Error.Kind.ShouldBe(ErrorKind.NotFound);
        (await host.FindAsync(theirs.Company, theirs.Document))!.SealedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Without_the_query_filter_row_level_security_hides_the_other_company()
    {
        await using var host = new DocumentsHost(database.Database);
        var (mine, _) = await TwoDocumentsAsync(host);

        (await OwnersAsync(host, mine.Company, ignoreFilter: true)).ShouldBe([mine.Company]);
    }

    [Fact]
    public async Task Without_row_level_security_the_query_filter_hides_the_other_company()
    {
        await using var superuser = new DocumentsHost(database.Database, database.OwnerConnectionString);
        var (mine, theirs) = await TwoDocumentsAsync(superuser);

        (await superuser.FindAsync(mine.Company, theirs.Document)).ShouldBeNull();
        (await OwnersAsync(superuser, mine.Company, ignoreFilter: false)).ShouldBe([mine.Company]);
        (await OwnersAsync(superuser, mine.Company, ignoreFilter: true))
            .ShouldContain(theirs.Company, "the superuser passes the other fence, or this test shows nothing");
    }

    private static async Task<((Guid Company, Guid Document) Mine, (Guid Company, Guid Document) Theirs)> TwoDocumentsAsync(DocumentsHost host)
    {
        var (mine, theirs) = (await host.OpenCompanyAsync(), await host.OpenCompanyAsync());
        return ((mine, (await host.KeepAsync(mine, "mine")).Id), (theirs, (await host.KeepAsync(theirs, "theirs")).Id));
    }

    private static Task<List<Guid>> OwnersAsync(DocumentsHost host, Guid company, bool ignoreFilter) => host.InCompanyAsync(company, services =>
    {
        IQueryable<Document> documents = services.GetRequiredService<QuittanceDb>().Set<Document>();
        return (ignoreFilter ? documents.IgnoreQueryFilters() : documents).Select(document => document.CompanyId).Distinct().ToListAsync();
    });
}
