using Quittance.Connectors.Hacienda.Registry;

namespace Quittance.Connectors.Tests.Hacienda;

public sealed class RegistryTests : RunningHacienda
{
    [Fact]
    public async Task The_open_services_are_read()
    {
        using var registry = NewRegistry();

        var taxpayer = (await registry.TaxpayerAsync("3101123456", Stop)).Value!;
        (taxpayer.Name, taxpayer.IdType, taxpayer.Activities.Single()).ShouldBe(
            ("EMPRESA DE PRUEBA SOCIEDAD ANONIMA", "02", new Activity("6201.0", "ACTIVIDADES DE PROGRAMACION INFORMATICA", IsActive: true, IsMain: true)));
        (await registry.SearchCabysAsync("cafe molido", 5, Stop)).Value!.ShouldBe([new CabysEntry("2399999009900", "Café molido", 1)]);
        (await registry.CabysAsync("8314300000000", Stop)).Value!.Single().Rate.ShouldBe(13);
        (await registry.ExonerationAsync("AL-00001234-26", Stop)).Value!.Percentage.ShouldBe(13);
        (await registry.DollarAsync(Stop)).Value!.Sell.ShouldBe(511.5m);
        (await registry.TaxpayerAsync("999", Stop)).Result.ShouldBe(RegistryResult.NotFound);
    }

    [Fact]
    public async Task What_was_asked_is_kept_and_outlives_the_service()
    {
        using var registry = NewRegistry();
        await registry.TaxpayerAsync("3101123456", Stop);
        await Sandbox.FaultsAsync(new { path = "/vendors/hacienda/api", fault = "status", status = 500 });

        (await registry.TaxpayerAsync("3101123456", Stop)).Result.ShouldBe(RegistryResult.Found, "it was not asked again");
        Clock.Advance(TimeSpan.FromDays(2));
        (await registry.TaxpayerAsync("3101123456", Stop)).Result.ShouldBe(RegistryResult.Found, "the old answer is better than none");

        (await registry.TaxpayerAsync("3102654321", Stop)).ShouldBe(new RegistryAnswer<Taxpayer>(RegistryResult.Unavailable, Value: null, AskedAt: null));
    }

    private HaciendaRegistry NewRegistry() => new(new Uri(Sandbox.Address, "/vendors/hacienda/api/"), Inside, Metrics, Clock, Log);
}
