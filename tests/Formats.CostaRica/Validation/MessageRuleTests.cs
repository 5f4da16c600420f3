namespace Quittance.Formats.CostaRica.Tests.Validation;

public sealed class MessageRuleTests
{
    private static readonly MensajeReceptor Message = new()
    {
        Clave = Example.Of().Clave,
        NumeroCedulaEmisor = "3101123456",
        FechaEmisionDoc = Example.Of().FechaEmision,
        Mensaje = MensajeReceptorKind.Aceptado,
        TotalFactura = 1130,
        NumeroCedulaReceptor = "3102654321",
        NumeroConsecutivoReceptor = Consecutivo.Of(1, 1, MensajeReceptorKind.Aceptado, 1),
    };

    private static readonly Dictionary<string, Func<MensajeReceptor>> Cases = new(StringComparer.Ordinal)
    {
        ["CR-CLA-005"] = () => Message with { NumeroCedulaEmisor = "3101999999" },
        ["CR-CLA-006"] = () => Message with { Mensaje = MensajeReceptorKind.Rechazado },
        ["CR-COD-035"] = () => Message with { Mensaje = MensajeReceptorKind.Rechazado },
        ["CR-COD-036"] = () => Message with { CondicionImpuesto = "05", CodigoActividad = "6201.0" },
        ["CR-STR-020"] = () => Message with { NumeroCedulaReceptor = "3A02654321" },
    };

    public static TheoryData<string> Codes => [.. Cases.Keys];

    [Fact]
    public void A_good_message_has_no_finding() => Check(Message).Findings.ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Codes))]
    public void What_is_wrong_is_found(string code) => Check(Cases[code]()).Findings.ShouldContain(finding => finding.Code == code);

    private static ValidationReport Check(MensajeReceptor message)
    {
        using var stream = new MemoryStream();
        ComprobanteWriter.Write(message, stream);
        stream.Position = 0;
        return ComprobanteValidator.Check(stream, new ValidationOptions { RequiresSignature = false });
    }
}
