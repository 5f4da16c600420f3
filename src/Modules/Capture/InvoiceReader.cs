using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quittance.Capture.Contracts;
using Quittance.Capture.Files;
using Quittance.Capture.Layout;
using Quittance.Capture.Layout.Text;
using Quittance.Capture.Structured;
using Quittance.Capture.Tools;

namespace Quittance.Capture;

/// <summary>Reads a file by the best way it offers. The one place where a step that gives up becomes a <see cref="ReadingProblem"/>.</summary>
internal sealed partial class InvoiceReader(
    Poppler poppler, StructuredReader structured, WordSource words, IOptions<ReadingOptions> options, TimeProvider time, ILogger<InvoiceReader> log)
    : IInvoiceReader
{
    // Any text has a first line that may be a name; only these say that it is an invoice.
    private static readonly string[] Telling =
        [FieldNames.InvoiceNumber, FieldNames.IssueDate, FieldNames.SupplierTaxId, FieldNames.GrossTotal, FieldNames.NetTotal];

    public async Task<Reading> ReadAsync(string path, CancellationToken cancellation)
    {
        using var timer = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.DocumentSeconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellation);
        try
        {
            using var folder = new PrivateFolder();
            return await ReadAsync(IncomingFile.Open(path, options.Value), folder, either.Token);
        }
        catch (UnreadableException unreadable)
        {
            return Unread(unreadable.Problem);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Unread(ReadingProblems.TimedOut);
        }
        catch (Exception unexpected) when (unexpected is not OperationCanceledException)
        {
            LogUnexpected(unexpected);
            return Unread(ReadingProblems.Internal);
        }
    }

    private async Task<Reading> ReadAsync(IncomingFile file, PrivateFolder folder, CancellationToken cancellation) => file.Kind switch
    {
        FileKind.Pdf => await ReadPdfAsync(file, folder, cancellation),
        FileKind.Xml => StructuredReader.ReadFile(file.Path),
        _ => await ReadPictureAsync(file, folder, cancellation),
    };

    /// <summary>A picture in which too little is found is looked at a second time; the fuller reading counts.</summary>
    private async Task<Reading> ReadPictureAsync(IncomingFile file, PrivateFolder folder, CancellationToken cancellation)
    {
        var first = Read(await words.ReadPictureAsync(file, folder, cancellation));
        if (ReadingWorth.IsEnough(first))
            return first;
        var second = Read(await words.ReadPictureAgainAsync(file, folder, cancellation));
        return ReadingWorth.Of(second) > ReadingWorth.Of(first) ? second : first;
    }

    private async Task<Reading> ReadPdfAsync(IncomingFile file, PrivateFolder folder, CancellationToken cancellation)
    {
        var info = await poppler.InfoAsync(file.Path, folder, cancellation);
        if (info.Pages == 0)
            throw new UnreadableException(ReadingProblems.Damaged);
        if (info.Pages > options.Value.MaxPages)
            throw new UnreadableException(ReadingProblems.TooManyPages);
        return await structured.ReadAttachedAsync(file.Path, folder, cancellation)
            ?? Read(await words.ReadPdfAsync(file, info, folder, cancellation));
    }

    private static Reading Read((ReadingSource Source, IReadOnlyList<TextPage> Pages) text)
    {
        var (source, pages) = text;
        if (!pages.Any(page => page.Words.Count > 0))
            return Unread(ReadingProblems.Blank);
        var origin = source == ReadingSource.Ocr ? FieldOrigin.Ocr : FieldOrigin.TextLayer;
        var (fields, lines) = new LayoutReader(origin).Read(pages);
        var problem = fields.Keys.Any(Telling.Contains) ? null : ReadingProblems.NothingFound;
        return new(source, problem, [.. pages.Select(page => new ReadPage(page.Number, page.Width, page.Height))], fields, lines);
    }

    private static Reading Unread(ReadingProblem problem) =>
        new(ReadingSource.None, problem, [], new Dictionary<string, ReadField>(), []);

    [LoggerMessage(Level = LogLevel.Error, Message = "Reading a file failed in a way the reader does not know")]
    private partial void LogUnexpected(Exception unexpected);
}
