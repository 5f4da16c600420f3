using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Quittance.Bench.Issuing;

/// <summary>The figures of issuing at volume, each with its goal beside it.</summary>
internal static class Measuring
{
    private const string Millions = """
        INSERT INTO receivables.documents (id, company_id, kind, state, establishment, terminal, situation, content, customer_name, currency, tax_total, total,
            number, key, issued_at, submitted_at, decided_at, asked, created_at, created_by_name, updated_at, version)
        SELECT gen_random_uuid(), (SELECT id FROM platform.companies ORDER BY created_at LIMIT 1), 'Factura',
               CASE WHEN i % 50 = 0 THEN 'Rejected' WHEN i % 997 = 0 THEN 'Error' ELSE 'Accepted' END, 9, 1, 'Normal', '{}', 'Customer ' || i % 3000, 'CRC', 13, 113,
               '9' || lpad(i::text, 19, '0'), '9' || lpad(i::text, 49, '0'), at, at, at + interval '7 seconds', 2, at, 'Bench', at + interval '7 seconds', 4
        FROM (SELECT i, now() - (i * 31.5) * interval '1 second' AS at FROM generate_series(1::bigint, $1) i) made
        """;

    /// <summary>The answer that decided each of them; rejections name two codes.</summary>
    private const string TheirAnswers = """
        INSERT INTO receivables.answers (id, company_id, document_id, key, kind, state, received_at, raw, checks, findings, is_deciding)
        SELECT gen_random_uuid(), company_id, id, key, CASE state WHEN 'Accepted' THEN 'Acceptance' ELSE 'Rejection' END,
               CASE state WHEN 'Accepted' THEN 'aceptado' ELSE 'rechazado' END, decided_at, '{}', '[]',
               CASE state WHEN 'Accepted' THEN '[]' ELSE '[{"code": "-37", "text": "Bench"}, {"code": "-111", "text": "Bench"}]' END::jsonb, true
        FROM receivables.documents WHERE created_by_name = 'Bench' AND establishment = 9 AND state IN ('Accepted', 'Rejected')
        """;

    public static async Task DraftToAcceptedAsync(Company company, Authority authority, int documents)
    {
        await authority.SteerAsync(new { limits = false, decideAfterMs = 300 });
        await authority.DelayAsync(100);
        await company.PaceAsync(authority, "1000");
        var before = await company.StandingAsync("accepted");
        await company.DraftAsync(documents);
        var clock = Stopwatch.StartNew();
        await company.StartAsync("submit", "draft");
        await UntilAsync(company, "accepted", before + documents);
        Say($"{documents} documents from draft to accepted, 100 ms latency, no limits: {clock.Elapsed.TotalSeconds:0.0} s (goal for 1000: 60 s)");
    }

    public static async Task PassAsync(Company company, Authority authority, string database, int documents)
    {
        await authority.SteerAsync(new { limits = false, decideAfterMs = 600_000 });
        await authority.DelayAsync(100);
        await company.DraftAsync(documents);
        await company.StartAsync("submit", "draft");
        await UntilAsync(company, "submitted", documents);
        await company.StartAsync("check", "submitted");
        await using var source = NpgsqlDataSource.Create(database);
        double? seconds = null;
        await UntilAsync(async () => (seconds = await LongestPassAsync(source, documents)) is not null);
        Say($"{documents} documents asked about in one pass: {seconds:0.0} s (goal: 5 s)");
    }

    public static async Task WithinLimitsAsync(Company company, Authority authority, int documents)
    {
        await authority.SteerAsync(new { limits = true, decideAfterMs = 300 });
        await authority.DelayAsync(1);
        await company.PaceAsync(authority, "1");
        var (before, refused) = (await company.StandingAsync("accepted"), await authority.RefusedByLimitsAsync());
        await company.DraftAsync(documents);
        var clock = Stopwatch.StartNew();
        await company.StartAsync("submit", "draft");
        await UntilAsync(company, "accepted", before + documents);
        Say($"{documents} documents under the authority's limits: {clock.Elapsed.TotalSeconds:0} s, {await authority.RefusedByLimitsAsync() - refused} calls refused by them (goal: 0)");
    }

    public static async Task DashboardAsync(Company company, string database, long rows)
    {
        await using var source = NpgsqlDataSource.Create(database + ";Command Timeout=0");
        await using var fill = source.CreateCommand(Millions);
        fill.Parameters.Add(new NpgsqlParameter { Value = rows });
        await fill.ExecuteNonQueryAsync();
        await using var answer = source.CreateCommand(TheirAnswers);
        await answer.ExecuteNonQueryAsync();
        await using var tidy = source.CreateCommand("VACUUM (ANALYZE) receivables.documents, receivables.document_counts, receivables.answers, receivables.answer_counts");
        await tidy.ExecuteNonQueryAsync();
        await TimeAsync($"dashboard over {rows} documents", () => company.DashboardAsync());
        await TimeAsync($"statistics of a year over as many answers", () => company.StatisticsAsync(days: 365));
        await TimeAsync($"list of the answers with one code", () => company.AnswersAsync("code=-37"));
        await TimeAsync($"list of the documents decided in a week", () => company.DecidedAsync(days: 7));
    }

    private static async Task TimeAsync(FormattableString what, Func<Task> ask)
    {
        var taken = new List<double>();
        for (var time = 0; time < 60; time++)
        {
            var clock = Stopwatch.StartNew();
            await ask();
            taken.Add(clock.Elapsed.TotalMilliseconds);
        }
        taken.Sort();
        Say($"{what.ToString(CultureInfo.InvariantCulture)}: median {taken[30]:0} ms, slowest {taken[^1]:0} ms (goal: 300 ms)");
    }

    /// <summary>From the first question to the last answer of the newest pass; null while fewer were asked.</summary>
    private static async Task<double?> LongestPassAsync(NpgsqlDataSource source, int documents)
    {
        await using var command = source.CreateCommand("""
            SELECT extract(epoch FROM max(ended_at) - min(began_at))::float8, count(*), count(ended_at)
            FROM (SELECT DISTINCT ON (a.document_id) a.* FROM receivables.attempts a JOIN receivables.documents d ON d.id = a.document_id
                  WHERE a.action = 'Ask' AND d.state = 'Submitted' ORDER BY a.document_id, a.id DESC) last
            """);
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return row.GetInt64(1) == documents && row.GetInt64(2) == documents ? row.GetDouble(0) : null;
    }

    private static Task UntilAsync(Company company, string state, long count) => UntilAsync(async () => await company.StandingAsync(state) >= count);

    /// <summary>Looks five times a second, as people at a dashboard would not: the figures are exact to that, and looking costs next to nothing.</summary>
    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (!await condition())
            await pulse.WaitForNextTickAsync();
    }

    private static void Say(FormattableString figure) => Console.WriteLine(figure.ToString(CultureInfo.InvariantCulture));
}
