using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;

using System.Text.Json;
using Npgsql;

namespace Quittance.Bench.Api;

/// <summary>
/// Measures product and bare endpoint in turns, round by round, so that whatever else the machine does falls on both alike.
/// </summary>
internal static class Measuring
{
    private const string Email = "bench@quittance.example", Password = "correct horse battery";

    private sealed record Place(Guid Company, DateTimeOffset At, Guid Id);

    public static async Task<int> RunAsync(string database, Uri product, Uri bare, LoadPlan plan)
    {
        var place = await DeepAsync(database);
        var cookie = await SignInAsync(product);
        var list = $"/api/v1/companies/{place.Company}/invoices?limit=50";
        Target[] targets =
        [
            new("bare, page 1", bare, $"/{place.Company}", ""),
            new("product, page 1", product, list, cookie),
            new("bare, deep page", bare, $"/{place.Company}/{Uri.EscapeDataString(place.At.ToString("O", CultureInfo.InvariantCulture))}/{place.Id}", ""),
            new("product, deep page", product, $"{list}&cursor={CursorAt(place)}", cookie),
        ];
        foreach (var target in targets)
            await target.WarmUpAsync();
        for (var round = 0; round < plan.Rounds; round++)
        {
            foreach (var target in targets)
                await target.RunAsync(plan.Connections, plan.Round);
        }
        return Show(targets, plan);
    }

    private static int Show(Target[] targets, LoadPlan plan)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{plan.Connections} open connections, each with its next request as soon as it is answered; {plan.Rounds} rounds of {plan.Round.TotalSeconds:0} s in turns"));
        Console.WriteLine($"{"",-20} {"req/s",9} {"p50 ms",9} {"p95 ms",9} {"p99 ms",9} {"errors",7} {"kB",6}");
        foreach (var target in targets)
            Console.WriteLine(target.Line());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"product / bare: page 1 {targets[1].Rate / targets[0].Rate:P0}, deep page {targets[3].Rate / targets[2].Rate:P0}"));
        return targets.All(target => target.Errors == 0) ? 0 : 1;
    }

    private static async Task<Place> DeepAsync(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand("""
            SELECT company_id, received_at, id FROM payables.invoices ORDER BY received_at DESC, id DESC
            OFFSET (SELECT count(*) / 2 FROM payables.invoices) LIMIT 1
            """);
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return new Place(row.GetGuid(0), await row.GetFieldValueAsync<DateTimeOffset>(1), row.GetGuid(2));
    }

    private static string CursorAt(Place place) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new { order = "receivedAt", key = place.At, id = place.Id }));

    /// <summary>Sets the server up when it is new, and gives the cookies of its owner.</summary>
    public static async Task<string> SignInAsync(Uri server)
    {
        var jar = new CookieContainer();
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = jar }) { BaseAddress = server };
        var session = await http.GetFromJsonAsync<JsonElement>("/api/v1/session");
        http.DefaultRequestHeaders.Add("X-CSRF-TOKEN", session.GetProperty("antiforgeryToken").GetString());
        using var answer = session.GetProperty("setupNeeded").GetBoolean()
            ? await http.PostAsJsonAsync("/api/v1/setup", new
            {
                name = "Bench",
                email = Email,
                password = Password,
                companyName = "Bench",
                countryCode = "DE",
                currency = "EUR",
                timeZone = "Europe/Berlin",
            })
            : await http.PostAsJsonAsync("/api/v1/session", new { email = Email, password = Password });
        answer.EnsureSuccessStatusCode();
        return jar.GetCookieHeader(server);
    }
}
