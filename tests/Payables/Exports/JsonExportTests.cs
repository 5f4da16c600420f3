using System.Text.Json;

namespace Quittance.Payables.Tests.Exports;

public sealed class JsonExportTests
{
    [Fact]
    public async Task Amounts_are_strings_and_what_is_not_there_is_null()
    {
        using var json = JsonDocument.Parse(await Rows.ExportAsync("json", Rows.Plain));

        var row = json.RootElement.EnumerateArray().ShouldHaveSingleItem();
        row.GetProperty("netTotal").GetString().ShouldBe("-1234.50");
        row.GetProperty("issueDate").GetString().ShouldBe("2026-03-01");
        row.GetProperty("dueDate").ValueKind.ShouldBe(JsonValueKind.Null);
        row.GetProperty("state").GetString().ShouldBe("approved");
    }

    [Fact]
    public async Task No_rows_are_an_empty_array()
    {
        using var json = JsonDocument.Parse(await Rows.ExportAsync("json"));

        json.RootElement.GetArrayLength().ShouldBe(0);
    }
}
