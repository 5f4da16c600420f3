using Quittance.Receivables.Authority;

namespace Quittance.Receivables.Tests.Issued;

/// <summary>A file holds what the list shows with the same filters, the oldest first.</summary>
public sealed class ExportTests(ReceivablesPostgres postgres) : ReceivablesTest(postgres)
{
    [Fact]
    public async Task Documents_are_those_of_the_filter()
    {
        await Company.DraftAsync();
        var submitted = await Company.SubmitAsync();
        await Company.FollowAsync();
        var number = (string)(await Company.ShowAsync(submitted))["number"]!;

        (await LinesAsync("issued-documents/export")).Length.ShouldBe(3);
        var lines = await LinesAsync("issued-documents/export?format=csv&state=submitted&by=submitted&from=2026-11-20&to=2026-11-20");

        lines.Length.ShouldBe(2);
        lines[0].ShouldStartWith("id,kind,state,number,key,");
        lines[1].ShouldContain($",factura,submitted,{number},");
        (await LinesAsync("issued-documents/export?by=submitted&from=2026-11-21")).Length.ShouldBe(1, "it was submitted the day before");
    }

    [Fact]
    public async Task Answers_are_those_of_the_filter_and_name_their_codes()
    {
        await RejectAsync();

        (await LinesAsync("authority-answers/export?kind=acceptance")).Length.ShouldBe(1);
        var lines = await LinesAsync("authority-answers/export?kind=rejection&code=-37");

        lines[1].ShouldContain(",rejection,rechazado,true,true,");
        lines[1].ShouldContain("-111; -37");
    }

    [Fact]
    public async Task Statistics_are_those_of_the_days()
    {
        await RejectAsync();

        (await LinesAsync("authority-answers/statistics/export?from=2026-11-20&to=2026-11-20"))[1..]
            .ShouldBe(["2026-11-20,rejection,rechazado,\"'-111\",1", "2026-11-20,rejection,rechazado,\"'-37\",1"]);
    }

    [Theory]
    [InlineData("issued-documents/export")]
    [InlineData("authority-answers/export")]
    [InlineData("authority-answers/statistics/export")]
    public async Task A_workbook_is_one(string address)
    {
        await RejectAsync();

        var bytes = await Company.Client().GetByteArrayAsync($"{address}?format=xlsx");

        await using var package = new System.IO.Compression.ZipArchive(new MemoryStream(bytes));
        package.GetEntry("xl/workbook.xml").ShouldNotBeNull();
        (await Company.RefusedAsync(HttpMethod.Get, $"{address}?format=pdf")).ShouldBe("PLT-REQ-002");
    }

    private async Task RejectAsync()
    {
        (Hacienda.Stands, Hacienda.Rejects, Hacienda.Remarks) = (AuthorityState.Decided, true, [(-111, "uno"), (-37, "dos")]);
        await Company.SubmitAsync();
        await Company.FollowAsync();
        await Company.FollowAsync(TimeSpan.FromSeconds(3));
    }

    private async Task<string[]> LinesAsync(string address) =>
        (await Company.Client().GetStringAsync(address)).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
