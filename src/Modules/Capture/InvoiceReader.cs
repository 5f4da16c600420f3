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
    StructuredReader structured, WordSource words, IOptions<ReadingOptions> options, TimeProvider time, ILogger<InvoiceReader> log) : IInvoiceReader
{
    // Any text has a first line that may be a name; only these say that it is an invoice.
    private static readonly string[] Telling =
        [FieldNames.InvoiceNumber, FieldNames.IssueDate, FieldNames.SupplierTaxId, FieldNames.GrossTotal, FieldNames.NetTotal];

    public async Task<Reading> ReadAsync(string path, CancellationToken cancellation) =>
        (await ReadWithLayoutAsync(path, cancellation)).Reading;

    /// <summary>As the reader of the contract does, with what was left out and what the confidence was worked out from, for whoever fits it.</summary>
    public async Task<Outcome> ReadWithLayoutAsync(string path, CancellationToken cancellation)
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
            return Outcome.Of(Unread(unreadable.Problem));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Outcome.Of(Unread(ReadingProblems.TimedOut));
        }
        catch (Exception unexpected) when (unexpected is not OperationCanceledException)
        {
            LogUnexpected(unexpected);
            return Outcome.Of(Unread(ReadingProblems.Internal));
        }
    }

    private async Task<Outcome> ReadAsync(IncomingFile file, PrivateFolder folder, CancellationToken cancellation) => file.Kind switch
    {
        FileKind.Pdf => await ReadPdfAsync(file, folder, cancellation),
        FileKind.Xml => Outcome.Of(StructuredReader.ReadFile(file.Path)),
        _ => await ReadPictureAsync(file, folder, cancellation),
    };

    /// <summary>
    /// A picture in which too little is found is looked at a second time; the fuller reading counts. While a core is idle the second
    /// look begins with the first, and is given up when it is not needed.
    /// </summary>
    private async Task<Outcome> ReadPictureAsync(IncomingFile file, PrivateFolder folder, CancellationToken cancellation)
    {
        using var unneeded = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var ahead = words.MayLookAhead ? words.ReadPictureAgainAsync(file, folder, unneeded.Token) : null;
        try
        {
            var first = Read(await words.ReadPictureAsync(file, folder, cancellation));
            if (ReadingWorth.IsEnough(first.Reading))
                return first;
            var second = Read(await (ahead ?? words.ReadPictureAgainAsync(file, folder, cancellation)));
            return ReadingWorth.Of(second.Reading) > ReadingWorth.Of(first.Reading) ? second : first;
        }
        finally
        {
            await unneeded.CancelAsync();
            if (ahead is not null)
                await Task.WhenAny(ahead);
        }
    }

    /// <summary>Attachments are looked for while the words are read: most files have none, and nobody should wait to learn that.</summary>
    private async Task<Outcome> ReadPdfAsync(IncomingFile file, PrivateFolder folder, CancellationToken cancellation)
    {
        var attached = structured.ReadAttachedAsync(file.Path, folder, cancellation);
        var text = words.TextLayerAsync(file, folder, cancellation);
        await Task.WhenAll(attached, text);
        return await attached is { } invoice
            ? Outcome.Of(invoice)
            : Read(await words.ReadPdfAsync(file, await text, folder, cancellation));
    }

    private static Outcome Read((ReadingSource Source, IReadOnlyList<TextPage> Pages) text)
    {
        var (source, pages) = text;
        if (!pages.Any(page => page.Words.Count > 0))
            return Outcome.Of(Unread(ReadingProblems.Blank));
        var origin = source == ReadingSource.Ocr ? FieldOrigin.Ocr : FieldOrigin.TextLayer;
        var read = new LayoutReader(origin).Read(pages);
        var problem = read.Fields.Keys.Any(Telling.Contains) ? null : ReadingProblems.NothingFound;
        return new(
            new(source, problem, [.. pages.Select(page => new ReadPage(page.Number, page.Width, page.Height))], read.Fields, read.Lines)
            {
                Candidates = read.Candidates,
            },
            read);
    }

    private static Reading Unread(ReadingProblem problem) =>
        new(ReadingSource.None, problem, [], new Dictionary<string, ReadField>(), []);

    [LoggerMessage(Level = LogLevel.Error, Message = "Reading a file failed in a way the reader does not know")]
    private partial void LogUnexpected(Exception unexpected);

    /// <summary>A reading, and how it came about in words with boxes; structured files have none.</summary>
    internal sealed record Outcome(Reading Reading, LayoutReading Layout)
    {
        public static Outcome Of(Reading reading) => new(reading, LayoutReading.Nothing);
    }
}
