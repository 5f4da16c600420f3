using Microsoft.EntityFrameworkCore;
using Quittance.Formats.CostaRica;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Receivables.Issued;

/// <summary>Whether a note keeps to the document of ours that it credits or debits: same customer, currency and goods, and no more taken back than is left.</summary>
internal sealed class NoteRules(DocumentBook documents, QuittanceDb db)
{
    /// <summary>What is wrong with it; nothing for what is no note, or adjusts no document of ours that stands.</summary>
    public async Task<IReadOnlyList<Finding>> CheckAsync(IssuedDocument note, Comprobante written, CancellationToken cancellation)
    {
        if (note is not { Kind: ComprobanteKind.NotaCredito or ComprobanteKind.NotaDebito, OriginId: { } id })
            return [];
        var origin = await documents.FindAsync(id, cancellation);
        // What was rejected is replaced and not adjusted. A purchase invoice has the company as its buyer, its note as its seller.
        if (origin.State == DocumentState.Rejected || origin.Kind == ComprobanteKind.FacturaCompra)
            return [];
        using var xml = new MemoryStream((await documents.SignedAsync(id, cancellation)).Xml, writable: false);
        return ComprobanteReader.Read(xml).Comprobante is { } original ? ComprobanteValidator.CheckNote(written, original, await AdjustedAsync(note, id, cancellation)) : [];
    }

    /// <summary>The same before it is signed: no other note on that document is signed until the present work ends.</summary>
    public async Task RequireAsync(IssuedDocument note, Comprobante written, CancellationToken cancellation)
    {
        if (note.OriginId is { } id)
            await db.Database.ExecuteSqlAsync($"SELECT 1 FROM receivables.documents WHERE id = {id} FOR UPDATE", cancellation);
        DocumentRules.Require(await CheckAsync(note, written, cancellation));
    }

    /// <summary>What other notes took off it, less what they put on.</summary>
    private Task<decimal> AdjustedAsync(IssuedDocument note, Guid origin, CancellationToken cancellation) => db.Set<IssuedDocument>()
        .Where(other => other.OriginId == origin && other.Id != note.Id && other.Key != null && other.State != DocumentState.Rejected)
        .SumAsync(other => other.Kind == ComprobanteKind.NotaCredito ? other.Total : other.Kind == ComprobanteKind.NotaDebito ? -other.Total : 0, cancellation);
}
