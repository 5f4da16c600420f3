using MimeKit;
using Quittance.Capture.Contracts;
using Quittance.Capture.Layout.Labels;
using Quittance.Capture.Layout.Text;
using Quittance.Capture.Tools;
using Quittance.Formats.EInvoice;

namespace Quittance.Capture.Files;

/// <summary>
/// Takes the invoice out of an e-mail: a structured one before the only PDF, that before the only picture. Where several could be
/// meant, one whose name says invoice is; else a person must say.
/// </summary>
internal static class MailAttachment
{
    private const int MostParts = 100, Deepest = 5;

    // Headers and parts nested deeper than any mail program writes are somebody's attempt.
    private static readonly ParserOptions Bounded = new() { MaxMimeDepth = 20 };

    public static async Task<IncomingFile> TakeAsync(IncomingFile mail, ReadingOptions options, PrivateFolder folder, CancellationToken cancellation)
    {
        var files = await SaveAsync(mail.Path, options, folder, cancellation);
        var structured = files.Where(file => file.File.Kind == FileKind.Xml && IsInvoice(file.File.Path)).ToList();
        return Only(structured)
            ?? Only(files.Where(file => file.File.Kind == FileKind.Pdf).ToList())
            ?? Only(files.Where(file => file.File.Kind is FileKind.Jpeg or FileKind.Png or FileKind.Tiff or FileKind.Heic && !file.IsInline).ToList())
            ?? throw new UnreadableException(ReadingProblems.NoAttachment);
    }

    private static IncomingFile? Only(List<Saved> candidates)
    {
        if (candidates.Count <= 1)
            return candidates.FirstOrDefault()?.File;
        var named = candidates.FindAll(candidate => SaysInvoice(candidate.Name));
        return named.Count == 1 ? named[0].File : throw new UnreadableException(ReadingProblems.SeveralAttachments);
    }

    private static async Task<List<Saved>> SaveAsync(string mail, ReadingOptions options, PrivateFolder folder, CancellationToken cancellation)
    {
        var saved = new List<Saved>();
        await using var stream = File.OpenRead(mail);
        foreach (var part in PartsOf(await LoadAsync(stream, cancellation), 0).Take(MostParts))
        {
            var path = folder.File($"attached-{saved.Count}");
            await using (var target = File.Create(path))
                await (part.Content?.DecodeToAsync(target, cancellation) ?? Task.CompletedTask);
            if (Openable(path, options) is { } file)
                saved.Add(new(file, part.FileName ?? "", !part.IsAttachment));
        }
        return saved;
    }

    private static async Task<MimeMessage> LoadAsync(Stream stream, CancellationToken cancellation)
    {
        try
        {
            return await MimeMessage.LoadAsync(Bounded, stream, persistent: true, cancellation);
        }
        catch (FormatException)
        {
            throw new UnreadableException(ReadingProblems.DamagedMail);
        }
    }

    /// <summary>The parts that are files, those of forwarded mails among them.</summary>
    private static IEnumerable<MimePart> PartsOf(MimeMessage mail, int depth)
    {
        foreach (var entity in mail.BodyParts)
        {
            if (entity is MimePart part and not TextPart { IsAttachment: false })
                yield return part;
            else if (entity is MessagePart { Message: { } inner } && depth < Deepest)
                foreach (var deeper in PartsOf(inner, depth + 1))
                    yield return deeper;
        }
    }

    /// <summary>What is too large, empty or of no kind that is read is no candidate; nor is a mail attached as a file.</summary>
    private static IncomingFile? Openable(string path, ReadingOptions options)
    {
        try
        {
            return IncomingFile.Open(path, options) is { Kind: not FileKind.Mail } file ? file : null;
        }
        catch (UnreadableException)
        {
            return null;
        }
    }

    private static bool IsInvoice(string xml)
    {
        using var stream = File.OpenRead(xml);
        return EInvoiceReader.Read(stream).IsRead;
    }

    private static bool SaysInvoice(string name) =>
        Token.Split(name).Exists(token => LabelBook.Header.StartingWith(token.Folded).Any(phrase => phrase.Words.Count == 1 && phrase.Kind == LabelKind.InvoiceTitle));

    private sealed record Saved(IncomingFile File, string Name, bool IsInline);
}
