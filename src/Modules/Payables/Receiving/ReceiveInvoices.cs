using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Quittance.Documents.Contracts;
using Quittance.Kernel.Errors;
using Quittance.Payables.Invoices;

namespace Quittance.Payables.Receiving;

/// <summary>What became of one uploaded file.</summary>
internal sealed record ReceivedFile(string FileName, Guid? InvoiceId, bool AlreadyReceived, ProblemView? Problem);

/// <summary>What became of each uploaded file, in order.</summary>
internal sealed record ReceivedFiles(IReadOnlyList<ReceivedFile> Items);

/// <summary>Takes uploaded files straight from the request to the store, one after the other: none is held in memory, and one that is refused stops no other.</summary>
internal sealed class ReceiveInvoices(ReceiveInvoice receive)
{
    public const int MostFiles = 200;

    /// <summary>The most bytes of one upload: 20 files of the largest size and their wrapping.</summary>
    public const long LargestRequest = (20 * IDocuments.LargestFile) + (1024 * 1024);

    public async Task<ReceivedFiles> HandleAsync(HttpRequest request, CancellationToken cancellation)
    {
        var items = new List<ReceivedFile>();
        await foreach (var part in UploadedFiles.OfAsync(request, cancellation))
        {
            if (items.Count == MostFiles)
            {
                // The rest of the request is not read: a sender that ignores the limit is not worth an answer per file.
                items.Add(Refused(part, PayablesErrors.TooManyFiles));
                break;
            }

            items.Add(await ReceiveAsync(part, cancellation));
        }

        return items.Count == 0 ? throw new RefusalException(PayablesErrors.NoFiles) : new ReceivedFiles(items);
    }

    private async Task<ReceivedFile> ReceiveAsync(FileMultipartSection part, CancellationToken cancellation)
    {
        ReceivedFile? received = null;
        var refusal = await UploadItem.RefusalOfAsync(async () =>
            received = await receive.HandleAsync(UploadedFiles.NameOf(part), part.FileStream!, cancellation));
        return received ?? Refused(part, refusal!);
    }

    private static ReceivedFile Refused(FileMultipartSection part, Error error) =>
        new(UploadedFiles.NameOf(part), InvoiceId: null, AlreadyReceived: false, new ProblemView(error.Code, error.Message));
}
