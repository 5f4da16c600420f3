using System.Text;
using Quittance.Formats.CostaRica;
using Quittance.Formats.Xades;
using Quittance.Sandbox.Vendors.Hacienda.Reception;

namespace Quittance.Sandbox.Vendors.Hacienda.Decisions;

/// <summary>Writes and signs the authority's answer, a MensajeHacienda in the shape of the annex.</summary>
internal sealed class Answers(AuthorityKey key, TimeProvider time)
{
    private const string Notice = "Este comprobante fue recibido en el ambiente de pruebas, por lo cual no tiene validez para fines tributarios.\n\n";
    private const int LongestName = 100;

    public byte[] Write(ReceivedDocument received, Verdict verdict)
    {
        using var xml = new MemoryStream();
        ComprobanteWriter.Write(MessageOf(received.Submission, verdict), xml);
        return XadesSigner.Sign(xml.ToArray(), key.Key, time.GetUtcNow(), SignatureProfile.Authority);
    }

    private static MensajeHacienda MessageOf(Submission submission, Verdict verdict)
    {
        var message = verdict.Reading switch
        {
            { Comprobante: { } document } => OfComprobante(submission, document),
            { MensajeReceptor: { } answer } => OfMessage(submission, answer),
            _ => Unknown(submission),
        };
        return message with
        {
            Mensaje = verdict.IsAccepted ? MensajeHaciendaKind.Aceptado : MensajeHaciendaKind.Rechazado,
            EstadoMensaje = verdict.IsAccepted ? "Aceptado" : "Rechazado",
            DetalleMensaje = DetailOf(verdict),
        };
    }

    private static MensajeHacienda OfComprobante(Submission submission, Comprobante document) => Unknown(submission) with
    {
        NombreEmisor = document.Emisor.Nombre[..Math.Min(document.Emisor.Nombre.Length, LongestName)],
        TipoIdentificacionEmisor = document.Emisor.Identificacion.Tipo,
        NumeroCedulaEmisor = document.Emisor.Identificacion.Numero,
        NombreReceptor = document.Receptor?.Nombre,
        TipoIdentificacionReceptor = document.Receptor?.Identificacion?.Tipo,
        NumeroCedulaReceptor = document.Receptor?.Identificacion?.Numero,
        MontoTotalImpuesto = document.ResumenFactura.TotalImpuesto,
        TotalFactura = document.ResumenFactura.TotalComprobante,
    };

    private static MensajeHacienda OfMessage(Submission submission, MensajeReceptor answer) => Unknown(submission) with
    {
        NombreEmisor = "EMISOR",
        TipoIdentificacionEmisor = submission.Issuer.Type,
        NumeroCedulaEmisor = answer.NumeroCedulaEmisor,
        TipoIdentificacionReceptor = submission.Receiver?.Type,
        NumeroCedulaReceptor = answer.NumeroCedulaReceptor,
        MontoTotalImpuesto = answer.MontoTotalImpuesto,
        TotalFactura = answer.TotalFactura,
    };

    // What the authority writes about a document that it could not read.
    private static MensajeHacienda Unknown(Submission submission) => new()
    {
        Clave = submission.Clave,
        NombreEmisor = "DESCONOCIDO",
        TipoIdentificacionEmisor = "01",
        NumeroCedulaEmisor = "000000000",
        Mensaje = MensajeHaciendaKind.Rechazado,
        EstadoMensaje = "Rechazado",
        DetalleMensaje = "",
        TotalFactura = 0,
    };

    private static string DetailOf(Verdict verdict)
    {
        if (verdict.Objections.Count == 0)
            return Notice.TrimEnd();
        var detail = new StringBuilder(Notice)
            .Append(verdict.IsAccepted ? "El comprobante electrónico tiene las siguientes advertencias: \r\n" : "El comprobante electrónico tiene los siguientes errores: \r\n")
            .Append(verdict.IsAccepted ? "" : "[\r\n")
            .Append("codigo, mensaje, fila, columna\r\n");
        foreach (var one in verdict.Objections)
            detail.Append(one.Code).Append(", \"\"").Append(one.Text.Replace('"', '\'')).Append("\"\", 0, 0\r\n");
        return detail.Append(verdict.IsAccepted ? "" : "]").ToString();
    }
}
