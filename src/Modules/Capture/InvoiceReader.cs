using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quittance.Capture.Contracts;
using Quittance.Capture.Files;
using Quittance.Capture.Recognition;
using Quittance.Capture.Structured;
using Quittance.Capture.Tools;

namespace Quittance.Capture;

/// <summary>Reads a file by the best way it offers. The one place where a step that gives up becomes a <see cref="ReadingProblem"/>.</summary>
internal sealed partial class InvoiceReader(
    DocumentOpener opener, StructuredReader structured, WordSource words, PdfReading pdfs, PictureWords pictures, Tesseract tesseract, IOptions<ReadingOptions> options, TimeProvider time, ILogger<InvoiceReader> log) : IInvoiceReader
{
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
            return await ReadAsync(await opener.OpenAsync(path, folder, either.Token), languages, folder, either.Token);
        }
        catch (UnreadableException unreadable)
        {
            return Outcome.Unread(unreadable.Problem);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Outcome.Unread(ReadingProblems.TimedOut);
        }
        catch (Exception unexpected) when (unexpected is not OperationCanceledException)
        {
            LogUnexpected(unexpected);
            return Outcome.Unread(ReadingProblems.Internal);
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
        var first = PagesReading.Of(await looks.FirstAsync(cancellation));
        if (ReadingWorth.IsEnough(first.Reading))
            return first;
        var second = PagesReading.Of(await looks.SecondAsync(cancellation));
        return ReadingWorth.Fuller(first, second);
    }

    /// <summary>Attachments are looked for while the words are read: most files have none, and nobody should wait to learn that.</summary>
    private async Task<Outcome> ReadPdfAsync(IncomingFile file, IReadOnlyList<string> languages, PrivateFolder folder, CancellationToken cancellation)
    {
        var attached = structured.ReadAttachedAsync(file.Path, folder, cancellation);
        var text = words.TextLayerAsync(file, folder, cancellation);
        await Task.WhenAll(attached, text);
        return await attached is { } invoice
            ? Outcome.Of(invoice)
            : await pdfs.ReadAsync(file, await text, token => SpokenAsync(languages, folder, token), folder, cancellation);
    }

    private async Task<SpokenLanguages> SpokenAsync(IReadOnlyList<string> wanted, PrivateFolder folder, CancellationToken cancellation) =>
        SpokenLanguages.Of(wanted, await tesseract.LanguagesAsync(folder, cancellation));

    [LoggerMessage(Level = LogLevel.Error, Message = "Reading a file failed in a way the reader does not know")]
    private partial void LogUnexpected(Exception unexpected);
}
