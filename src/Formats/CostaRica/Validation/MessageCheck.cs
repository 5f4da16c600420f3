namespace Quittance.Formats.CostaRica.Validation;

/// <summary>Level 2 of a receiver's message.</summary>
internal static class MessageCheck
{
    private const int ShortestReason = 5;

    public static void Check(MensajeReceptor message, Findings findings)
    {
        var wanted = $"0{(int)message.Mensaje + 4}";
        findings.AddIf(message.NumeroConsecutivoReceptor.Tipo != wanted, FindingKinds.MessageNumber, "NumeroConsecutivoReceptor", message.NumeroConsecutivoReceptor.Tipo, wanted);
        findings.AddIf(message.NumeroCedulaEmisor.TrimStart('0') != message.Clave.Cedula, FindingKinds.ClaveIssuer, "NumeroCedulaEmisor", message.Clave.Cedula, message.NumeroCedulaEmisor);
        var lacksReason = message.Mensaje != MensajeReceptorKind.Aceptado && (message.DetalleMensaje ?? "").Trim().Length < ShortestReason;
        findings.AddIf(lacksReason, FindingKinds.MissingReason, "DetalleMensaje");
        if (message.CondicionImpuesto != "05")
            return;
        findings.AddIf(message.CodigoActividad is not null, FindingKinds.ProportionAlone, "CodigoActividad", "CodigoActividad");
        findings.AddIf(message.MontoTotalImpuestoAcreditar is not null, FindingKinds.ProportionAlone, "MontoTotalImpuestoAcreditar", "MontoTotalImpuestoAcreditar");
        findings.AddIf(message.MontoTotalDeGastoAplicable is not null, FindingKinds.ProportionAlone, "MontoTotalDeGastoAplicable", "MontoTotalDeGastoAplicable");
    }
}
