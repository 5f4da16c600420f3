using Quittance.Connectors.Hacienda.Registry;

namespace Quittance.Connectors.Tests.Hacienda;

public sealed class RegistryTests : RunningHacienda
{
    [Fact]
    public async Task The_open_services_are_read()
    {
        using var registry = NewRegistry();

        var taxpayer = (await registry.TaxpayerAsync("3101123456", Stop)).Value!;
        (taxpayer.Name, taxpayer.IdType, taxpayer.Regime, taxpayer.Activities.Single()).ShouldBe(
            ("EMPRESA DE PRUEBA SOCIEDAD ANONIMA", "02", "Régimen General", new Activity("6201.0", "ACTIVIDADES DE PROGRAMACION INFORMATICA", IsActive: true, IsMain: true)));
        (await registry.SearchCabysAsync("cafe molido", 5, Stop)).Value!.ShouldBe([new CabysEntry("2399999009900", "Café molido", 1)]);
        (await registry.CabysAsync("8314300000000", Stop)).Value!.Single().Rate.ShouldBe(13);
        var exoneration = (await registry.ExonerationAsync("AL-00001234-26", Stop)).Value!;
        (exoneration.Percentage, exoneration.DocumentType, exoneration.Institution, exoneration.TaxpayerId).ShouldBe((13, "04", "01", "3102654321"));
        (await registry.DollarAsync(Stop)).Value!.Sell.ShouldBe(511.5m);
        (await registry.TaxpayerAsync("999", Stop)).Result.ShouldBe(RegistryResult.NotFound);
    }

    [Fact]
    public async Task A_day_has_its_rate_of_exchange_and_the_euro_has_one()
    {
        using var registry = NewRegistry();
        var day = new DateOnly(2026, 11, 18);

        (await registry.DollarAsync(day, Stop)).Value.ShouldBe(new ExchangeRate(511.5m + day.DayNumber % 7 / 10m, 505.2m + day.DayNumber % 7 / 10m, "2026-11-18T00:00:00"));
        (await registry.EuroAsync(Stop)).Value.ShouldBe(new ExchangeRate(552.42m, Buy: null, "2026-11-20"));
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
