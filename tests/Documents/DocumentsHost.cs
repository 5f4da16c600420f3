using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Quittance.Documents.Contracts;
using Quittance.Documents.Files;
using Quittance.Platform;
using Quittance.Platform.Contracts.Data;
using Quittance.Testing;

namespace Quittance.Documents.Tests;

/// <summary>The module on a test database and a folder of its own, without a web server.</summary>
internal sealed class DocumentsHost : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("quittance-documents-");
    private readonly TestDatabase database;
    private readonly IHost host;

    public DocumentsHost(TestDatabase database, string? connection = null)
    {
        this.database = database;
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddLogging();
        builder.Services.AddPlatform(new DatabaseOptions(database.OwnerConnectionString, connection ?? database.AppConnectionString));
        builder.Services.AddDocuments(folder.FullName);
        host = builder.Build();
    }

    public BlobStore Blobs => host.Services.GetRequiredService<BlobStore>();

    public async Task<Guid> OpenCompanyAsync()
    {
        var id = Guid.CreateVersion7();
        await using var source = NpgsqlDataSource.Create(database.OwnerConnectionString);
        await using var command = source.CreateCommand(
            "INSERT INTO platform.companies VALUES ($1, 'Test', 'HU', NULL, 'EUR', 'Europe/Budapest', now(), 1)");
        command.Parameters.AddWithValue(id);
        await command.ExecuteNonQueryAsync();
        return id;
    }

    /// <summary>Runs in one work of the company.</summary>
    public async Task<T> InCompanyAsync<T>(Guid company, Func<IServiceProvider, Task<T>> action)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CompanyScope>().Enter(company, Actor.System);
        return await scope.ServiceProvider.GetRequiredService<Work>().RunAsync(_ => action(scope.ServiceProvider), CancellationToken.None);
    }

    public Task<StoredBytes> StoreAsync(string content) =>
        Blobs.StoreAsync(new MemoryStream(Encoding.UTF8.GetBytes(content)), CancellationToken.None);

    public Task<ClaimedDocument> ClaimAsync(Guid company, StoredBytes bytes) => InCompanyAsync(company, services =>
        services.GetRequiredService<IDocuments>().ClaimAsync("invoice.pdf", "application/pdf", bytes, CancellationToken.None));

    /// <summary>A document of the company with that content.</summary>
    public async Task<DocumentView> KeepAsync(Guid company, string content)
    {
        var claimed = await ClaimAsync(company, await StoreAsync(content));
        return (await FindAsync(company, claimed.Id))!;
    }

    public Task<DocumentView?> FindAsync(Guid company, Guid document) => InCompanyAsync(company, services =>
        services.GetRequiredService<IDocuments>().FindAsync(document, CancellationToken.None));

    public Task SealAsync(Guid company, Guid document) => InCompanyAsync(company, async services =>
    {
        await services.GetRequiredService<IArchive>().SealAsync(document, CancellationToken.None);
        return true;
    });

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
        folder.Delete(recursive: true);
    }
}
