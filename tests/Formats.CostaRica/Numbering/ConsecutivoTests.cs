using FsCheck;
using FsCheck.Fluent;

namespace Quittance.Formats.CostaRica.Tests.Numbering;

public sealed class ConsecutivoTests
{
    [Theory]
    [InlineData(ComprobanteKind.Factura, "00200013010000000042")]
    [InlineData(ComprobanteKind.NotaDebito, "00200013020000000042")]
    [InlineData(ComprobanteKind.NotaCredito, "00200013030000000042")]
    [InlineData(ComprobanteKind.Tiquete, "00200013040000000042")]
    [InlineData(ComprobanteKind.FacturaCompra, "00200013080000000042")]
    [InlineData(ComprobanteKind.FacturaExportacion, "00200013090000000042")]
    [InlineData(ComprobanteKind.ReciboPago, "00200013100000000042")]
    public void A_number_names_place_and_kind(ComprobanteKind kind, string value) => Consecutivo.Of(2, 13, kind, 42).Value.ShouldBe(value);

    [Theory]
    [InlineData(MensajeReceptorKind.Aceptado, "05")]
    [InlineData(MensajeReceptorKind.AceptadoParcialmente, "06")]
    [InlineData(MensajeReceptorKind.Rechazado, "07")]
    public void A_message_has_types_of_its_own(MensajeReceptorKind mensaje, string type)
    {
        var number = Consecutivo.Of(1, 1, mensaje, 1);

        number.Tipo.ShouldBe(type);
        number.Kind.ShouldBeNull();
    }

    [Fact]
    public void What_is_composed_is_read_back() => Prop.ForAll(Parts().ToArbitrary(), parts =>
    {
        var number = Consecutivo.Parse(Consecutivo.Of(parts.Establishment, parts.Terminal, parts.Kind, parts.Number).Value);
        return (number.Establecimiento, number.Terminal, number.Kind!.Value, number.Numero) == parts;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1000, 1, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(1, 100000, 1)]
    [InlineData(1, 1, 0)]
    [InlineData(1, 1, 10000000000)]
    public void A_part_out_of_range_is_refused(int establishment, int terminal, long number) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Consecutivo.Of(establishment, terminal, ComprobanteKind.Factura, number));

    [Theory]
    [InlineData("")]
    [InlineData("0010000101000000001")]
    [InlineData("00100001110000000001")]
    [InlineData("0010000101000000000A")]
    public void Anything_else_is_no_number(string text) => Consecutivo.TryParse(text, out _).ShouldBeFalse();

    private static Gen<(int Establishment, int Terminal, ComprobanteKind Kind, long Number)> Parts() =>
        from establishment in Gen.Choose(1, 999)
        from terminal in Gen.Choose(1, 99_999)
        from kind in Gen.Elements(ComprobanteKinds.All.ToArray())
        from high in Gen.Choose(0, 99_999)
        from low in Gen.Choose(1, 99_999)
        select (establishment, terminal, kind, (high * 100_000L) + low);
}
