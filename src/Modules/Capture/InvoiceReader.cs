using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quittance.Capture.Contracts;
using Quittance.Capture.Files;
using Quittance.Capture.Layout;
using Quittance.Capture.Layout.Text;
using Quittance.Capture.Recognition;
using Quittance.Capture.Structured;
using Quittance.Capture.Tools;

namespace Quittance.Capture;

/// <summary>Reads a file by the best way it offers. The one place where a step that gives up becomes a <see cref="ReadingProblem"/>.</summary>
internal sealed partial class InvoiceReader(
    StructuredReader structured, WordSource words, PictureWords pictures, Tesseract tesseract, IOptions<ReadingOptions> options, TimeProvider time, ILogger<InvoiceReader> log) : IInvoiceReader
{
    // Any text has a first line that may be a name; only these say that it is an invoice.
    private static readonly string[] Telling =
        [FieldNames.InvoiceNumber, FieldNames.IssueDate, FieldNames.SupplierTaxId, FieldNames.GrossTotal, FieldNames.NetTotal];

    public async Task<Reading> ReadAsync(string path, IReadOnlyList<string> languages, CancellationToken cancellation) =>
        (await ReadWithLayoutAsync(path, languages, cancellation)).Reading;

    /// <summary>As the reader of the contract does, with what was left out and what the confidence was worked out from, for whoever fits it.</summary>
    public async Task<Outcome> ReadWithLayoutAsync(string path, IReadOnlyList<string> languages, CancellationToken cancellation)
    {
        using var timer = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.DocumentSeconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellation);
        try
        {
            using var folder = new PrivateFolder();
            return await ReadAsync(IncomingFile.Open(path, options.Value), languages, folder, either.Token);
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

    private async Task<Outcome> ReadAsync(
        IncomingFile file, IReadOnlyList<string> languages, PrivateFolder folder, CancellationToken cancellation) => file.Kind switch
        {
            FileKind.Pdf => await ReadPdfAsync(file, languages, folder, cancellation),
            FileKind.Xml => Outcome.Of(StructuredReader.ReadFile(file.Path)),
            _ => await ReadPictureAsync(file, await SpokenAsync(languages, folder, cancellation), folder, cancellation),
        };

    /// <summary>A picture in which too little is found is looked at a second time; the fuller reading counts.</summary>
    private async Task<Outcome> ReadPictureAsync(IncomingFile file, SpokenLanguages languages, PrivateFolder folder, CancellationToken cancellation)
    {
        await using var looks = await pictures.OpenAsync(file, languages, folder, cancellation);
        var first = Read(ReadingSource.Ocr, await looks.FirstAsync(cancellation));
        if (ReadingWorth.IsEnough(first.Reading))
            return first;
        var second = Read(ReadingSource.Ocr, await looks.SecondAsync(cancellation));
        return ReadingWorth.Of(second.Reading) > ReadingWorth.Of(first.Reading) ? second : first;
    }

    /// <summary>Attachments are looked for while the words are read: most files have none, and nobody should wait to learn that.</summary>
    private async Task<Outcome> ReadPdfAsync(IncomingFile file, IReadOnlyList<string> languages, PrivateFolder folder, CancellationToken cancellation)
    {
        var attached = structured.ReadAttachedAsync(file.Path, folder, cancellation);
        var text = words.TextLayerAsync(file, folder, cancellation);
        await Task.WhenAll(attached, text);
        return await attached is { } invoice
            ? Outcome.Of(invoice)
            : await ReadPdfAsync(file, await text, languages, folder, cancellation);
    }

    private async Task<Outcome> ReadPdfAsync(
        IncomingFile file, IReadOnlyList<TextPage> textLayer, IReadOnlyList<string> languages, PrivateFolder folder, CancellationToken cancellation)
    {
        if (TextLayer.IsUsable(textLayer))
            return Read(ReadingSource.TextLayer, textLayer);
        var spoken = await SpokenAsync(languages, folder, cancellation);
        return Read(ReadingSource.Ocr, await words.RecognisedAsync(file, textLayer, spoken, folder, cancellation));
    }

    private async Task<SpokenLanguages> SpokenAsync(IReadOnlyList<string> wanted, PrivateFolder folder, CancellationToken cancellation) =>
        SpokenLanguages.Of(wanted, await tesseract.LanguagesAsync(folder, cancellation));

    private static Outcome Read(ReadingSource source, IReadOnlyList<TextPage> pages)
    {
        if (!pages.Any(page => page.Words.Count > 0))
            return Outcome.Of(Unread(ReadingProblems.Blank));
        var origin = source == ReadingSource.Ocr ? FieldOrigin.Ocr : FieldOrigin.TextLayer;
        var read = new LayoutReader(origin).Read(pages);
        var problem = read.Fields.Keys.Any(Telling.Contains) ? null : ReadingProblems.NothingFound;
        return new(
            new(source, problem, [.. pages.Select(page => new ReadPage(page.Number, page.Drawn.Width, page.Drawn.Height))], read.Fields, read.Lines)
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
