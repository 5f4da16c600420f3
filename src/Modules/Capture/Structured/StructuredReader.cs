using Microsoft.Extensions.Logging;
using Quittance.Capture.Contracts;
using Quittance.Capture.Tools;
using Quittance.Formats.EInvoice;

namespace Quittance.Capture.Structured;

/// <summary>Reads an XML invoice, alone or attached to a PDF as Factur-X, ZUGFeRD and XRechnung do it.</summary>
internal sealed partial class StructuredReader(Poppler poppler, ILogger<StructuredReader> log)
{
    // Factur-X 1.0 section 6.2.2 and its forerunners name the attachment; other attached XML is somebody's data, not the invoice.
    private static readonly HashSet<string> AttachmentNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml", "order-x.xml", "cii.xml", "ubl.xml", "invoice.xml",
    };

    public static Reading ReadFile(string path)
    {
        using var stream = File.OpenRead(path);
        var reading = EInvoiceReader.Read(stream);
        return reading.IsRead
            ? StructuredInvoice.AsReading(reading.Invoice)
            : throw new UnreadableException(new(reading.Problem.Code, reading.Problem.Message));
    }

    /// <summary>The invoice attached to a PDF, or null when there is none that can be read: the page itself is read then.</summary>
    public async Task<Reading?> ReadAttachedAsync(string pdf, PrivateFolder folder, CancellationToken cancellation)
    {
        if (!AttachmentMarks.MayHold(pdf))
            return null;
        var names = await poppler.AttachmentsAsync(pdf, folder, cancellation);
        for (var i = 0; i < names.Count; i++)
            if (AttachmentNames.Contains(Path.GetFileName(names[i])) && await ReadAttachedAsync(pdf, i + 1, folder, cancellation) is { } reading)
                return reading;
        return null;
    }

    private async Task<Reading?> ReadAttachedAsync(string pdf, int number, PrivateFolder folder, CancellationToken cancellation)
    {
        var target = folder.File("attached.xml");
        await poppler.DetachAsync(pdf, number, target, folder, cancellation);
        try
        {
            return ReadFile(target);
        }
        catch (UnreadableException unreadable)
        {
            LogAttachment(unreadable.Problem.Code);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The invoice attached to a PDF cannot be read ({Code}); its page is read instead")]
    private partial void LogAttachment(string code);
}
