namespace Quittance.Formats.CostaRica.Tests.Numbering;

public sealed class ClaveTests
{
    private const string Text = "50620112600310112345600100001010000000002112345678";

    private static readonly DateTimeOffset Emission = new(2026, 11, 20, 10, 15, 30, CostaRicaTime.Offset);

    [Fact]
    public void A_clave_is_put_together_from_its_parts() =>
        Clave.Compose(Emission, "3101123456", Consecutivo.Of(1, 1, ComprobanteKind.Factura, 2), Situacion.Normal, "12345678").Value.ShouldBe(Text);

    [Fact]
    public void A_clave_is_taken_apart()
    {
        var clave = Clave.Parse(Text);

        clave.Fecha.ShouldBe(new DateOnly(2026, 11, 20));
        clave.Cedula.ShouldBe("3101123456");
        clave.Consecutivo.Value.ShouldBe("00100001010000000002");
        clave.Situacion.ShouldBe(Situacion.Normal);
        clave.CodigoSeguridad.ShouldBe("12345678");
    }

    [Fact]
    public void An_id_with_letters_makes_a_clave_with_letters()
    {
        var clave = Clave.Compose(Emission, "3A01123456", Consecutivo.Of(1, 1, ComprobanteKind.Tiquete, 1), Situacion.SinInternet, "00000001");

        Clave.Parse(clave.Value).Cedula.ShouldBe("3A01123456");
    }

    [Theory]
    [InlineData("123456789", "000123456789")]
    [InlineData("3101123456", "003101123456")]
    [InlineData("15580012345", "015580012345")]
    [InlineData("155800123456", "155800123456")]
    public void An_id_is_padded_to_twelve(string cedula, string padded) =>
        Clave.Compose(Emission, cedula, Consecutivo.Of(1, 1, ComprobanteKind.Factura, 1), Situacion.Normal, "00000001").Value[9..21].ShouldBe(padded);

    [Theory]
    [InlineData(20, 23, 59, "201126")]
    [InlineData(21, 5, 59, "201126")]
    [InlineData(21, 6, 0, "211126")]
    public void The_day_is_that_of_costa_rica_and_not_of_utc(int day, int hour, int minute, string written) =>
        Clave.Compose(new DateTimeOffset(2026, 11, day, hour, minute, 0, TimeSpan.Zero), "3101123456", Consecutivo.Of(1, 1, ComprobanteKind.Factura, 1), Situacion.Normal, "00000001")
            .Value[3..9].ShouldBe(written);

    [Theory]
    [InlineData(Text, ClaveVerdict.Valid)]
    [InlineData(null, ClaveVerdict.WrongLength)]
    [InlineData("5062011260031011234560010000101000000000211234567", ClaveVerdict.WrongLength)]
    [InlineData("50620112600310112345600100001010000000002112345é78", ClaveVerdict.WrongCharacter)]
    [InlineData("50720112600310112345600100001010000000002112345678", ClaveVerdict.WrongCountry)]
    [InlineData("50631022600310112345600100001010000000002112345678", ClaveVerdict.WrongDate)]
    [InlineData("50620112600310112345600100001050000000002112345678", ClaveVerdict.WrongConsecutivo)]
    [InlineData("50620112600310112345600100001990000000002112345678", ClaveVerdict.WrongConsecutivo)]
    [InlineData("50620112600310112345600100001010000000002412345678", ClaveVerdict.WrongSituation)]
    public void What_is_wrong_is_said(string? text, ClaveVerdict verdict) => Clave.Check(text).ShouldBe(verdict);

    [Theory]
    [InlineData("", "12345678")]
    [InlineData("000", "12345678")]
    [InlineData("3-101-123456", "12345678")]
    [InlineData("3101123456", "1234567")]
    [InlineData("3101123456", "1234567x")]
    public void A_part_without_its_form_is_refused(string cedula, string security) =>
        Should.Throw<ArgumentException>(() => Clave.Compose(Emission, cedula, Consecutivo.Of(1, 1, ComprobanteKind.Factura, 1), Situacion.Normal, security));

    [Fact]
    public void The_number_of_a_message_makes_no_clave() =>
        Should.Throw<ArgumentException>(() => Clave.Compose(Emission, "3101123456", Consecutivo.Of(1, 1, MensajeReceptorKind.Aceptado, 1), Situacion.Normal, "12345678"));
}
