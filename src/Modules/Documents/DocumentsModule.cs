using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Documents.Archive;
using Quittance.Documents.Contracts;
using Quittance.Documents.Files;
using Quittance.Platform.Contracts.Backups;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Documents;

/// <summary>Stored files and the archive.</summary>
public static class DocumentsModule
{
    /// <summary>Adds the module; <paramref name="folder"/> is where the bytes are kept.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services, string folder)
    {
        services.AddSingleton(new MigrationSource(typeof(DocumentsModule).Assembly));
        services.AddSingleton<IModelContribution, DocumentModel>();
        services.AddSingleton(new BlobOptions(Path.GetFullPath(folder)));
        services.AddSingleton<BlobStore>().AddSingleton<IStoredFiles, StoredDocuments>();
        services.AddScoped<IDocuments, DocumentStore>();
        services.AddScoped<IArchive, SealDocument>();
        services.AddScoped(provider => new ArchiveVerifier(
            provider.GetRequiredService<QuittanceDb>(), provider.GetRequiredService<BlobStore>()));
        return services;
    }

    /// <summary>The module's endpoints.</summary>
    public static void MapDocuments(this IEndpointRouteBuilder routes) => routes.MapDocumentFiles();
}
