using System.Text;
using CsvHelper;

namespace Quittance.Payables.Tests.Exports;

public sealed class CsvExportTests
{
    [Fact]
    public async Task What_was_written_is_read_again()
    {
        await using var csv = CsvReader.Create(await Rows.ExportAsync("csv", Rows.Plain));

        await csv.ReadHeaderAsync();
        (await csv.ReadAsync()).ShouldBeTrue();
        csv.GetString("supplierName").ShouldBe("Ágnes & Társa, \"Kft.\"");
        csv.GetString("invoiceNumber").ShouldBe("0017");
        csv.GetString("issueDate").ShouldBe("2026-03-01");
        csv.GetString("netTotal").ShouldBe("-1234.50");
        csv.GetString("taxTotal").ShouldBe("0.125");
        csv.GetString("dueDate").ShouldBeEmpty();
        csv.GetString("receivedAt").ShouldBe("2026-03-02T08:30:00Z");
    }

    [Fact]
    public async Task A_suppliers_formula_stays_text()
    {
        await using var csv = CsvReader.Create(await Rows.ExportAsync("csv", Rows.Hostile));

        await csv.ReadHeaderAsync();
        (await csv.ReadAsync()).ShouldBeTrue();
        csv.GetString("supplierName").ShouldBe("'=HYPERLINK(\"http://evil\")");
        csv.GetString("invoiceNumber").ShouldBe("'+1");
        csv.GetString("orderNumber").ShouldBe("'@x");
        csv.GetString("fileName").ShouldBe("'-2+3.pdf");
    }

    [Fact]
    public async Task It_says_that_it_is_utf8_and_ends_lines_as_the_standard_asks()
    {
        var bytes = await Rows.ExportAsync("csv", Rows.Plain);

        bytes.Take(3).ShouldBe(Encoding.UTF8.GetPreamble());
        Encoding.UTF8.GetString(bytes).Split("\r\n").Length.ShouldBe(3);
    }
}
