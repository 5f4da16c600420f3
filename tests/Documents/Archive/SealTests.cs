using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Testing;

namespace Quittance.Documents.Tests.Archive;

public sealed class SealTests(DatabasePerClass<DocumentsPostgres> database) : IClassFixture<DatabasePerClass<DocumentsPostgres>>
{
    [Fact]
    public async Task Sealing_writes_the_hash_into_the_event_log()
    {
        await using var host = new DocumentsHost(database.Database);
        var company = await host.OpenCompanyAsync();
        var document = await host.KeepAsync(company, "sealed");

        await host.SealAsync(company, document.Id);

        var logged = (await EventsAsync(host, company)).ShouldHaveSingleItem();
        (logged.Kind, logged.SubjectId).ShouldBe(("document.archived", document.Id));
        JsonDocument.Parse(logged.Data).RootElement.GetProperty("sha256").GetString().ShouldBe(document.Sha256);
    }

    [Fact]
    public async Task A_sealed_document_is_kept_for_ten_years()
    {
        await using var host = new DocumentsHost(database.Database);
        var company = await host.OpenCompanyAsync();
        var document = await host.KeepAsync(company, "kept");

        await host.SealAsync(company, document.Id);

        var kept = (await host.FindAsync(company, document.Id))!;
        kept.KeepUntil.ShouldBe(DateOnly.FromDateTime(kept.SealedAt!.Value.UtcDateTime).AddYears(10));
    }

    [Fact]
    public async Task Sealing_twice_does_nothing()
    {
        await using var host = new DocumentsHost(database.Database);
        var company = await host.OpenCompanyAsync();
        var document = await host.KeepAsync(company, "sealed twice");
        await host.SealAsync(company, document.Id);
        var once = await host.FindAsync(company, document.Id);

        await host.SealAsync(company, document.Id);

        (await host.FindAsync(company, document.Id)).ShouldBe(once);
        (await EventsAsync(host, company)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Altered_bytes_are_not_sealed()
    {
        await using var host = new DocumentsHost(database.Database);
        var company = await host.OpenCompanyAsync();
        var document = await host.KeepAsync(company, "as it came");

        await File.WriteAllTextAsync(host.Blobs.PathOf(document.Sha256), "as it cane", TestContext.Current.CancellationToken);

        await ShouldRefuseAsync(host, company, document.Id);
    }

    [Fact]
    public async Task Missing_bytes_are_not_sealed()
    {
        await using var host = new DocumentsHost(database.Database);
        var company = await host.OpenCompanyAsync();
        var document = await host.KeepAsync(company, "soon gone");

        File.Delete(host.Blobs.PathOf(document.Sha256));

        await ShouldRefuseAsync(host, company, document.Id);
    }

    [Theory]
    [InlineData("UPDATE documents.documents SET name = 'another.pdf' WHERE id = $1")]
    [InlineData("UPDATE documents.documents SET sealed_at = NULL WHERE id = $1")]
    [InlineData("DELETE FROM documents.documents WHERE id = $1")]
    public async Task A_sealed_row_stays_as_it_is_even_against_the_owner_of_the_table(string statement)
    {
        await using var host = new DocumentsHost(database.Database);
        var company = await host.OpenCompanyAsync();
        var (archived, open) = (await host.KeepAsync(company, "sealed"), await host.KeepAsync(company, "open"));
        await host.SealAsync(company, archived.Id);

        var refused = await Should.ThrowAsync<PostgresException>(() => ExecuteAsync(statement, archived.Id));

        refused.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        refused.MessageText.ShouldContain("is sealed");
        (await ExecuteAsync(statement, open.Id)).ShouldBe(1, "an open row may change, or this test shows nothing");
    }

    private static async Task ShouldRefuseAsync(DocumentsHost host, Guid company, Guid document)
    {
        var refusal = await Should.ThrowAsync<RefusalException>(() => host.SealAsync(company, document));
        refusal.Error.Code.ShouldBe("DOC-ARC-001");
        (await host.FindAsync(company, document))!.SealedAt.ShouldBeNull();
        (await EventsAsync(host, company)).ShouldBeEmpty();
    }

    private static Task<List<LoggedEvent>> EventsAsync(DocumentsHost host, Guid company) => host.InCompanyAsync(company, services =>
        services.GetRequiredService<QuittanceDb>().Set<LoggedEvent>().AsNoTracking().ToListAsync());

    private async Task<int> ExecuteAsync(string statement, Guid document)
    {
        await using var source = NpgsqlDataSource.Create(database.OwnerConnectionString);
        await using var command = source.CreateCommand(statement);
        command.Parameters.AddWithValue(document);
        return await command.ExecuteNonQueryAsync();
    }
}
