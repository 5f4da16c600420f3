using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Settings;
using Quittance.Platform.Settings;
using Quittance.Testing;

namespace Quittance.Platform.Tests.Settings;

public sealed class CompanySettingsTests(DatabasePerClass<PlatformPostgres> database) : IClassFixture<DatabasePerClass<PlatformPostgres>>, IAsyncLifetime
{
    private readonly PlatformHost host = new(database.Database, services => services.AddSettingsSection<OvenSettings>());
    private Guid company;

    public async ValueTask InitializeAsync() => company = await host.OpenCompanyAsync($"c{Guid.CreateVersion7():N}");

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Nobody_chose_anything_so_the_defaults_hold() => (await OvenAsync()).Degrees.ShouldBe(180);

    [Fact]
    public async Task What_was_chosen_holds_and_the_rest_stays_with_the_program()
    {
        await ChangeAsync("""{"degrees":220,"fan":false,"heat":"high","label":"HOT","baking":"01:00:00","cleaning":"03:30:00","looks":["00:10:00"],"callers":["Ann"]}""", "\"0\"");

        var oven = await OvenAsync();

        (oven.Degrees, oven.Fan, oven.Heat, oven.Label).ShouldBe((220, false, Heat.High, "HOT"));
        (oven.Baking, oven.Cleaning).ShouldBe((TimeSpan.FromHours(1), new TimeOnly(3, 30)));
        oven.Looks.ShouldBe([TimeSpan.FromMinutes(10)]);
        oven.Callers.ShouldBe(["Ann"]);
        (await StoredAsync()).ShouldContain("220");
    }

    [Fact]
    public async Task A_setting_equal_to_its_default_or_left_out_is_not_kept_so_a_better_default_reaches_the_company()
    {
        await ChangeAsync("""{"degrees":220,"fan":true}""", "\"0\"");
        await ChangeAsync("""{"label":"warm"}""", "\"1\"");

        (await StoredAsync()).ShouldBe("""{"label": "warm"}""");
        (await OvenAsync()).Degrees.ShouldBe(180);
    }

    [Theory]
    [InlineData("""{"degrees":301}""", "degrees", "OUT_OF_RANGE")]
    [InlineData("""{"degrees":"hot"}""", "degrees", "MALFORMED")]
    [InlineData("""{"looks":["x"]}""", "looks[0]", "MALFORMED")]
    [InlineData("""{"label":null}""", "label", "MALFORMED")]
    [InlineData("""{"colour":"red"}""", "colour", "MALFORMED")]
    public async Task A_wrong_value_is_refused_by_name(string values, string path, string code)
    {
        var refusal = await Should.ThrowAsync<RefusalException>(() => ChangeAsync(values, "\"0\""));

        refusal.Fields.ShouldHaveSingleItem();
        (refusal.Fields[0].Path, refusal.Fields[0].Code).ShouldBe((path, code));
    }

    [Fact]
    public async Task Who_saw_an_older_version_changes_nothing()
    {
        await ChangeAsync("""{"degrees":220}""", "\"0\"");

        (await Should.ThrowAsync<RefusalException>(() => ChangeAsync("""{"degrees":10}""", "\"0\""))).Error.ShouldBe(PlatformErrors.Stale);

        (await OvenAsync()).Degrees.ShouldBe(220);
    }

    [Fact]
    public async Task A_stored_value_that_the_program_no_longer_takes_falls_back_alone()
    {
        await ChangeAsync("""{"degrees":220,"label":"x"}""", "\"0\"");
        await using var source = NpgsqlDataSource.Create(database.OwnerConnectionString);
        await using var age = source.CreateCommand("""UPDATE platform.company_settings SET "values" = '{"degrees":9999,"label":"x","gone":1}' WHERE company_id = $1""");
        age.Parameters.Add(new() { Value = company });
        await age.ExecuteNonQueryAsync();

        var oven = await OvenAsync();

        (oven.Degrees, oven.Label).ShouldBe((180, "x"));
    }

    [Fact]
    public async Task The_change_is_on_the_log_with_what_was_before()
    {
        await ChangeAsync("""{"degrees":220}""", "\"0\"");

        var change = (await host.EventsAsync(company)).Single(logged => logged.Kind == "settings.changed");

        change.Data.ShouldContain("\"before\":{\"degrees\":180}");
        change.Data.ShouldContain("\"after\":{\"degrees\":220}");
    }

    private Task<OvenSettings> OvenAsync() =>
        host.InCompanyAsync(company, services => services.GetRequiredService<ICompanySettings>().OfAsync<OvenSettings>(CancellationToken.None));

    private Task ChangeAsync(string values, string ifMatch) => host.InCompanyAsync(company, services =>
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.IfMatch = ifMatch;
        var request = JsonSerializer.Deserialize<ReviseSettings.Request>($$"""{"values":{{values}}}""", JsonSerializerOptions.Web)!;
        return services.GetRequiredService<ReviseSettings>().HandleAsync("oven", request, http, CancellationToken.None);
    });

    private async Task<string> StoredAsync()
    {
        await using var source = NpgsqlDataSource.Create(database.OwnerConnectionString);
        await using var ask = source.CreateCommand("""SELECT "values"::text FROM platform.company_settings WHERE company_id = $1""");
        ask.Parameters.Add(new() { Value = company });
        return (string)(await ask.ExecuteScalarAsync())!;
    }
}
