using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Quittance.Sandbox.Tests.Hacienda;

public sealed class RegistryTests : RunningHacienda
{
    [Fact]
    public async Task The_open_services_answer_without_a_token()
    {
        (await OfAsync("fe/ae?identificacion=3101123456")).GetProperty("actividades")[0].GetProperty("codigo").GetString().ShouldBe("6201.0");
        (await OfAsync("fe/cabys?q=cafe")).GetProperty("cabys")[0].GetProperty("codigo").GetString().ShouldBe("2399999009900");
        (await OfAsync("fe/cabys?codigo=8314300000000"))[0].GetProperty("impuesto").GetInt32().ShouldBe(13);
        (await OfAsync("fe/ex?autorizacion=AL-00001234-26")).GetProperty("porcentajeExoneracion").GetInt32().ShouldBe(13);
        (await OfAsync("indicadores/tc")).GetProperty("dolar").GetProperty("venta").GetProperty("valor").GetDecimal().ShouldBeGreaterThan(0);
        (await OfAsync("indicadores/tc/dolar/historico/?d=2026-11-01&h=2026-11-03")).GetArrayLength().ShouldBe(3);
    }

    [Theory]
    [InlineData("fe/ae?identificacion=999")]
    [InlineData("fe/ex?autorizacion=AL-1")]
    public async Task The_unknown_is_not_found(string path) =>
        (await Client.GetAsync($"{Root}/api/{path}", Stop)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    private Task<JsonElement> OfAsync(string path) => Client.GetFromJsonAsync<JsonElement>($"{Root}/api/{path}", Stop);
}
