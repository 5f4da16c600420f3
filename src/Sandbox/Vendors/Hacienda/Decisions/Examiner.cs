using Quittance.Formats.CostaRica;
using Quittance.Formats.Xades;
using Quittance.Sandbox.Vendors.Hacienda.Reception;

namespace Quittance.Sandbox.Vendors.Hacienda.Decisions;

/// <summary>Examines a document as the authority does: structure and arithmetic, signature, then against what it has already received.</summary>
internal sealed class Examiner(ReceivedDocuments documents, HaciendaControl control, TimeProvider time)
{
    public Verdict Examine(ReceivedDocument received)
    {
        var xml = received.Submission.Xml;
        var reading = ComprobanteReader.Read(new MemoryStream(xml));
        var objections = new List<Objection>();
        if (control.TakeRejection())
            objections.Add(new("-37", "La ubicación del emisor no coincide con la registrada (rechazo a solicitud de la prueba)."));
        objections.AddRange(Contents.Check(xml));
        if (reading.IsRead)
        {
            objections.AddRange(SignatureOf(xml));
            objections.AddRange(reading.Comprobante is { } document ? OfComprobante(received, document) : []);
            objections.AddRange(reading.MensajeReceptor is { } message ? OfMessage(received, message) : []);
        }

        return new Verdict(reading, objections);
    }

    private IEnumerable<Objection> SignatureOf(byte[] xml)
    {
        foreach (var check in XadesVerifier.Verify(xml, time.GetUtcNow(), new() { MustBeValidNow = true }).Checks.Where(check => !check.Ok))
        {
            yield return new("-1", check.Name switch
            {
                CheckNames.Policy => "La firma del comprobante electrónico no tiene el identificador de la política (Policy Id).",
                CheckNames.SignerId => "El certificado de la firma no corresponde al emisor del comprobante electrónico.",
                CheckNames.CertificateDates => "El certificado de la firma no está vigente.",
                CheckNames.Signatures => "El comprobante electrónico no está firmado.",
                _ => "La firma del comprobante electrónico no es válida: el XML fue modificado después de firmado.",
            });
        }
    }

    private IEnumerable<Objection> OfComprobante(ReceivedDocument received, Comprobante document)
    {
        var submission = received.Submission;
        if (document.Clave.Value != submission.Clave)
            yield return new("-1", "La clave del comprobante no coincide con la clave del mensaje.");
        if (document.FechaEmision != DateTimeOffset.Parse(submission.Fecha, System.Globalization.CultureInfo.InvariantCulture))
            yield return new("-1", "La fecha del comprobante no coincide con la fecha del mensaje.");
        if (document.NumeroConsecutivo.Value != document.Clave.Consecutivo.Value)
            yield return new("-1", "El consecutivo no coincide con el de la clave.");
        if (document.Clave.Cedula != submission.Issuer.Plain)
            yield return new("-1", "La cédula de la clave no coincide con la del emisor.");
        if (!documents.TakeNumber(submission.Issuer.Plain, document.NumeroConsecutivo.Value, submission.Key))
            yield return new("-99", "La numeración consecutiva del comprobante ya existe en nuestras bases de datos.");
    }

    private IEnumerable<Objection> OfMessage(ReceivedDocument received, MensajeReceptor message)
    {
        var submission = received.Submission;
        if (message.NumeroConsecutivoReceptor.Value != submission.ReceiverNumber)
            yield return new("-1", "El consecutivo del receptor no coincide con el del mensaje.");
        if (!documents.TakeNumber(message.NumeroCedulaReceptor.TrimStart('0'), message.NumeroConsecutivoReceptor.Value, submission.Key))
            yield return new("-99", "La numeración consecutiva del comprobante ya existe en nuestras bases de datos.");
        if (documents.Find(message.Clave.Value) is not { State: DocumentState.Aceptado } confirmed)
            yield return new("-29", "El comprobante al que se refiere el mensaje no está registrado.");
        else if (ComprobanteReader.Read(new MemoryStream(confirmed.Submission.Xml)).Comprobante is { } document && document.ResumenFactura.TotalComprobante != message.TotalFactura)
            yield return new("-1", "El total de la factura no coincide con el del comprobante.");
    }
}
