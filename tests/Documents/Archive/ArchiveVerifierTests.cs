using Microsoft.Extensions.DependencyInjection;
using Quittance.Documents.Contracts;
using Quittance.Testing;

namespace Quittance.Documents.Tests.Archive;

public sealed class ArchiveVerifierTests(DatabasePerClass<DocumentsPostgres> database) : IClassFixture<DatabasePerClass<DocumentsPostgres>>
{
    [Fact]
    public async Task A_whole_archive_gives_nothing()
    {
        await using var host = new DocumentsHost(database.Database);
        var company = await host.OpenCompanyAsync();
        await host.KeepAsync(company, "one");
        await host.KeepAsync(company, "two");

        (await VerifyAsync(host, company)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Missing_and_altered_bytes_are_found_and_sound_ones_are_not()
    {
        await using var host = new DocumentsHost(database.Database);
        var company = await host.OpenCompanyAsync();
        var missing = await host.KeepAsync(company, "missing");
        var altered = await host.KeepAsync(company, "altered");
        await host.KeepAsync(company, "sound");

        File.Delete(host.Blobs.PathOf(missing.Sha256));
        await File.WriteAllTextAsync(host.Blobs.PathOf(altered.Sha256), "Altered", TestContext.Current.CancellationToken);

        (await VerifyAsync(host, company)).ShouldBe([missing, altered], ignoreOrder: true);
    }

    private static Task<List<DocumentView>> VerifyAsync(DocumentsHost host, Guid company) => host.InCompanyAsync(company, services =>
        services.GetRequiredService<ArchiveVerifier>().VerifyAsync(CancellationToken.None).ToListAsync().AsTask());
}
