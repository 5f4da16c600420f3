using Quittance.Capture.Health;
using Quittance.Capture.Readings;
using Quittance.Testing;

namespace Quittance.Capture.Tests.Readings;

/// <summary>A company says in which languages its scans are.</summary>
public sealed class CompanyLanguagesTests(DatabasePerClass<CapturePostgres> database) : IClassFixture<DatabasePerClass<CapturePostgres>>
{
    [Fact]
    public async Task The_reader_is_told_what_the_company_chose()
    {
        using var host = new CaptureHost(database.Database);
        var document = await host.RequestAsync();
        await host.SqlAsync(Choose(host, "hu", "en"));
        using var stop = new CancellationTokenSource();

        var reading = host.RunJobAsync(document, stop.Token);
        await Eventually.TrueAsync(() => Task.FromResult(host.AskedLanguages is not null));
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => reading);

        host.AskedLanguages.ShouldBe(["hu", "en"]);
    }

    [Fact]
    public async Task A_language_without_its_data_is_found_before_somebody_misses_it()
    {
        using var host = new CaptureHost(database.Database);
        await host.RequestAsync();
        var check = host.Check<LanguageCheck>();

        await host.SqlAsync(Choose(host, "en"));
        (await check.LookAsync(CancellationToken.None)).ShouldHaveSingleItem().Diagnosis.Code.ShouldBe("languages.found");
        await host.SqlAsync(Choose(host, "tr", "en"));

        var finding = (await check.LookAsync(CancellationToken.None)).ShouldHaveSingleItem();
        finding.Diagnosis.Code.ShouldBe("languages.missing");
        finding.Values["packages"].ShouldBe("tesseract-ocr-tur");
    }

    [Theory]
    [InlineData("xx")]
    [InlineData("en", "en")]
    [InlineData("en", "de", "fr", "es", "hu", "it")]
    public void Languages_that_cannot_be_meant_are_refused(params string[] languages) =>
        new ReadingSettings { Languages = languages }.Problems().ShouldHaveSingleItem().Path.ShouldBe("languages");

    private static string Choose(CaptureHost host, params string[] languages) =>
        $$"""
        INSERT INTO platform.company_settings VALUES ('{{host.Company}}', 'reading', '{"languages": ["{{string.Join("\", \"", languages)}}"]}', now(), 1)
        ON CONFLICT (company_id, section) DO UPDATE SET "values" = excluded."values"
        """;
}
