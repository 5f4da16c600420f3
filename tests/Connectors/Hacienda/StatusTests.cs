using System.Text;
using Quittance.Connectors.Hacienda;

namespace Quittance.Connectors.Tests.Hacienda;

public sealed class StatusTests
{
    [Theory]
    [InlineData("""{"clave":"1","ind-estado":"aceptado","respuesta-xml":"PGEvPg=="}""", HaciendaState.Accepted)]
    [InlineData("""{"clave":"1","indEstado":"RECHAZADO","respuestaXml":"PGEvPg==","fecha":null}""", HaciendaState.Rejected)]
    [InlineData("""{"Clave":"1","IND-ESTADO":"Procesando"}""", HaciendaState.Processing)]
    [InlineData("""{"clave":"1","ind-estado":"recibido"}""", HaciendaState.Received)]
    [InlineData("""{"clave":"1","ind-estado":"error"}""", HaciendaState.Error)]
    [InlineData("""{"clave":"1","ind-estado":"nuevo"}""", HaciendaState.Unknown)]
    public void Statuses_and_callbacks_are_read_whatever_their_letters(string json, HaciendaState state)
    {
        HaciendaStatus.TryRead(Encoding.UTF8.GetBytes(json), out var status).ShouldBeTrue();

        (status!.Clave, status.State, status.Raw).ShouldBe(("1", state, json));
        (status.Answer is not null).ShouldBe(json.Contains("xml", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"clave":"1"}""")]
    [InlineData("""{"clave":"1","ind-estado":"aceptado","respuesta-xml":"?"}""")]
    public void What_is_no_status_is_none(string json) => HaciendaStatus.TryRead(Encoding.UTF8.GetBytes(json), out _).ShouldBeFalse();
}
