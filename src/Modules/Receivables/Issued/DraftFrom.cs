using Quittance.Formats.CostaRica;
using Quittance.Kernel.Errors;

namespace Quittance.Receivables.Issued;

/// <summary>What a new document does to the one it is made from.</summary>
internal enum Relation
{
    /// <summary>A credit note over all of it, which annuls it.</summary>
    Credit,

    /// <summary>A debit note; the difference is then written in.</summary>
    Debit,

    /// <summary>The same once more, in place of one that the authority rejected.</summary>
    Replace,

    /// <summary>The same once more, for another sale.</summary>
    Copy,
}

/// <summary>Begins a document from another of the company's: credit note, debit note, replacement, copy.</summary>
internal sealed class DraftFrom(DocumentBook documents, DraftDocument draft)
{
    /// <summary>What the new one is for.</summary>
    /// <param name="Relation">What the new one does to it.</param>
    /// <param name="Reason">Why; stands in the new document.</param>
    internal sealed record Request(Relation Relation, string? Reason = null);

    public async Task<IssuedDocument> HandleAsync(Guid id, Request request, CancellationToken cancellation)
    {
        var origin = await documents.FindAsync(id, cancellation);
        if (request.Relation != Relation.Copy && origin.Key is null)
            throw new RefusalException(ReceivablesErrors.NoOrigin);
        var content = origin.Content with { InformacionReferencia = request.Relation == Relation.Copy ? [] : [ReferenceTo(origin, request)] };
        return await draft.HandleAsync(
            new DraftDocument.Request(KindOf(origin.Kind, request.Relation), content, origin.Establishment, origin.Terminal),
            request.Relation == Relation.Copy ? null : origin.Id,
            cancellation);
    }

    private static ComprobanteKind KindOf(ComprobanteKind origin, Relation relation) => relation switch
    {
        Relation.Credit => ComprobanteKind.NotaCredito,
        Relation.Debit => ComprobanteKind.NotaDebito,
        _ => origin,
    };

    /// <summary>Kinds of reference and reasons of the authority: 01 annuls, 02 corrects the amount, 16 takes the place of a rejected one (TipoDocIR 10).</summary>
    private static InformacionReferencia ReferenceTo(IssuedDocument origin, Request request)
    {
        var (kind, code, words) = request.Relation switch
        {
            Relation.Credit => (TypeOf(origin.Kind, forPurchases: "17"), "01", "Anula el comprobante"),
            Relation.Debit => (TypeOf(origin.Kind, forPurchases: "18"), "02", "Corrige el monto"),
            _ => ("10", "16", "Sustituye el comprobante rechazado"),
        };
        return new InformacionReferencia
        {
            TipoDocIR = kind,
            Numero = origin.Key,
            FechaEmisionIR = origin.IssuedAt!.Value,
            Codigo = code,
            Razon = string.IsNullOrWhiteSpace(request.Reason) ? words : request.Reason.Trim(),
        };
    }

    /// <summary>As a reference names it (TipoDocIR), which is not how a number names it.</summary>
    private static string TypeOf(ComprobanteKind kind, string forPurchases) => kind switch
    {
        ComprobanteKind.Factura => "01",
        ComprobanteKind.NotaDebito => "02",
        ComprobanteKind.NotaCredito => "03",
        ComprobanteKind.Tiquete => "04",
        ComprobanteKind.FacturaCompra => forPurchases,
        ComprobanteKind.FacturaExportacion => "19",
        ComprobanteKind.ReciboPago => "20",
    };
}
