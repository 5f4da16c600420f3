using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Npgsql;
using Quittance.Testing;

namespace Quittance.EndToEnd.Tests.Hostile;

/// <summary>
/// Ten thousand random requests over every route: each is answered in time, with a status that has its reason, never with
/// a fault of ours; and the log, at its most talkative, shows none of the secrets that were sent.
/// </summary>
public sealed class HostileRequestTests(EndToEndPostgres postgres, ITestOutputHelper output)
{
    private const int Requests = 10_000, PerCaller = 100, AtOnce = 8, Seed = 20261126;

    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(60), LongestRun = TimeSpan.FromMinutes(20);

    /// <summary>Everything else has no reason: above all 500 and its kin.</summary>
    private static readonly int[] Expected = [200, 201, 202, 204, 206, 304, 400, 401, 403, 404, 405, 409, 412, 413, 415, 416, 422, 429, 501, 503];

    /// <summary>The most that an operator can make the log say.</summary>
    private static readonly Dictionary<string, string> Talkative = new(QuittanceProcess.Unlimited, StringComparer.Ordinal)
    {
        ["Logging__LogLevel__Default"] = "Trace",
        ["Logging__LogLevel__Microsoft.AspNetCore"] = "Trace",
        ["Logging__LogLevel__Microsoft.EntityFrameworkCore"] = "Trace",
        ["Logging__LogLevel__Microsoft.Extensions"] = "Trace",
        ["Logging__LogLevel__Quartz.Impl"] = "Trace",
    };

    private readonly ConcurrentQueue<string> failures = new();
    private readonly ConcurrentDictionary<int, int> statuses = new();
    private readonly LogWatch log = new();

    [Fact]
    public async Task Ten_thousand_random_requests_find_no_fault_and_leave_no_secret_in_the_log()
    {
        output.WriteLine($"Seed {Seed}");
        await using var database = await postgres.CreateDatabaseAsync();
        await using var quittance = new QuittanceProcess(database, environment: Talkative, read: log.Read);
        var watch = Stopwatch.StartNew();
        await quittance.StartAsync();

        await RunAsync(quittance.Address, database);

        output.WriteLine($"{Requests} requests in {watch.Elapsed}; {string.Join(", ", statuses.OrderBy(s => s.Key).Select(s => $"{s.Key}: {s.Value}"))}; {log.Lines} log lines");
        foreach (var line in log.Faults)
            output.WriteLine(line);
        failures.ShouldBeEmpty();
        statuses.Values.Sum().ShouldBe(Requests);
        statuses.Where(status => status.Key < 300).Sum(status => status.Value).ShouldBeGreaterThan(1000, "too few requests got in to show anything");
        log.Lines.ShouldBeGreaterThan(Requests, "the log was not read at its most talkative");
        log.Leaks.ShouldBeEmpty();
        watch.Elapsed.ShouldBeLessThan(LongestRun);
    }

    private async Task RunAsync(Uri server, TestDatabase database)
    {
        var password = Planted("password");
        string[] planted = [Planted("wrong"), Planted("reset"), Planted("connection"), Planted("code")];
        log.Guard([.. planted, password]);
        using (var owner = new Browser(server))
            (await owner.PostAsync("setup", SetUp(password))).EnsureSuccessStatusCode();
        var routes = await DescribedRoute.AllAsync(server);
        for (var first = 0; first < Requests; first += PerCaller)
        {
            await UnlockAsync(database);
            var callers = await Callers.SignInAsync(server, password, planted);
            log.Guard(callers.Secrets);
            await SendAsync(server, first, callers, routes);
        }
    }

    /// <summary>Random sign-ins with a wrong password lock the owner out, rightly, when five of them come in a row.</summary>
    private static async Task UnlockAsync(TestDatabase database)
    {
        await using var source = NpgsqlDataSource.Create(database.OwnerConnectionString);
        await using var unlock = source.CreateCommand("UPDATE platform.people SET lockout_end = NULL, access_failed_count = 0");
        await unlock.ExecuteNonQueryAsync();
    }

    private async Task SendAsync(Uri server, int first, Callers callers, IReadOnlyList<DescribedRoute> routes)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = server, Timeout = LongestAnswer };
        await Parallel.ForAsync(first, first + PerCaller, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, stop) =>
        {
            using var request = new HostileRequest(new Random(Seed + number), callers).Next(routes);
            await SendAsync(http, number, request, stop);
        });
    }

    private async Task SendAsync(HttpClient http, int number, HttpRequestMessage request, CancellationToken stop)
    {
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
            var status = (int)answer.StatusCode;
            statuses.AddOrUpdate(status, 1, (_, count) => count + 1);
            if (!Expected.Contains(status) || !await ExplainsItselfAsync(answer, stop))
                failures.Enqueue($"{number}: {status} {request.Method} {request.RequestUri} {await TextAsync(answer, stop)}");
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            failures.Enqueue($"{number}: {request.Method} {request.RequestUri}: {failure.Message}");
        }
    }

    /// <summary>A refusal has a code, unless its status says all there is to say.</summary>
    private static async Task<bool> ExplainsItselfAsync(HttpResponseMessage answer, CancellationToken stop)
    {
        if ((int)answer.StatusCode < 400 || answer.StatusCode is HttpStatusCode.RequestedRangeNotSatisfiable || answer.RequestMessage!.Method == HttpMethod.Head)
            return true;
        if (answer.RequestMessage.RequestUri!.AbsolutePath.Contains("%00", StringComparison.Ordinal))
            return answer.StatusCode == HttpStatusCode.BadRequest; // is no address, so it gets no further than the web server
        var text = await TextAsync(answer, stop);
        return answer.Content.Headers.ContentType?.MediaType == "application/problem+json"
            && JsonElement.Parse(text).TryGetProperty("code", out _);
    }

    private static Task<string> TextAsync(HttpResponseMessage answer, CancellationToken stop) =>
        answer.Content.Headers.ContentType?.MediaType == "text/event-stream" ? Task.FromResult("") : answer.Content.ReadAsStringAsync(stop);

    private static object SetUp(string password) => new
    {
        name = "Owner",
        email = Callers.Email,
        password,
        companyName = "Company",
        countryCode = "HU",
        currency = "EUR",
        timeZone = "Europe/Budapest",
    };

    private static string Planted(string what) => $"planted-{what}-{RandomNumberGenerator.GetHexString(16)}";
}
