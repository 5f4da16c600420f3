namespace Quittance.Formats.CostaRica.Tests.Validation;

public sealed class NoteRuleTests
{
    private static readonly Comprobante Original = Example.Of();

    private static readonly Comprobante Note = Example.Of(ComprobanteKind.NotaCredito) with
    {
        InformacionReferencia = [Example.Reference with { Numero = Original.Clave.Value, Codigo = "02" }],
    };

    private static readonly Dictionary<string, Func<Comprobante>> Cases = new(StringComparer.Ordinal)
    {
        ["CR-NOT-001"] = () => Note with { Receptor = Note.Receptor! with { Identificacion = new("02", "3102999999") } },
        ["CR-NOT-002"] = () => Note with { ResumenFactura = Note.ResumenFactura with { CodigoTipoMoneda = new("USD", 500) } },
        ["CR-NOT-003"] = () => Note with { DetalleServicio = [Note.DetalleServicio[0] with { CodigoCABYS = "4321000000001" }] },
        ["CR-NOT-004"] = () => Note with { ResumenFactura = Note.ResumenFactura with { TotalComprobante = 1130.00001m } },
        ["CR-NOT-005"] = () => Note with { InformacionReferencia = [Example.Reference] },
    };

    public static TheoryData<string> Codes => [.. Cases.Keys];

    [Fact]
    public void A_note_of_the_whole_document_has_no_finding() => ComprobanteValidator.CheckNote(Note, Original).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Codes))]
    public void What_a_note_has_not_in_common_is_found(string code) =>
        ComprobanteValidator.CheckNote(Cases[code](), Original).ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public void Earlier_credits_count() =>
        ComprobanteValidator.CheckNote(Note, Original, adjusted: 1).ShouldHaveSingleItem().Message.ShouldEndWith("only 1129 is left of the document it adjusts.");

    [Fact]
    public void A_debit_note_may_be_larger_and_a_financial_one_may_be_for_something_else()
    {
        var larger = Note with { Kind = ComprobanteKind.NotaDebito, ResumenFactura = Note.ResumenFactura with { TotalComprobante = 5000 } };
        var financial = Cases["CR-NOT-003"]() with { InformacionReferencia = [Note.InformacionReferencia[0] with { Codigo = "09" }] };

        ComprobanteValidator.CheckNote(larger, Original).ShouldBeEmpty();
        ComprobanteValidator.CheckNote(financial, Original).ShouldBeEmpty();
    }
}
