using Quittance.Documents.Contracts;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Capture.Pages;

/// <summary>Finds where a document's bytes lie, in a short work of its own: drawing a page must not hold a transaction.</summary>
internal sealed class FindPath(IDocuments documents, Work work)
{
    internal sealed record Found(string Path, string MediaType);

    public Task<Found> HandleAsync(Guid documentId, CancellationToken cancellation) => work.RunAsync(async token =>
    {
        var document = await documents.FindAsync(documentId, token) ?? throw Refuse.NotFound();
        return new Found(documents.PathOf(document.Sha256), document.MediaType);
    }, cancellation);
}
