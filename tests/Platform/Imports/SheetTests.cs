using System.Text;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Exports;
using Quittance.Platform.Contracts.Imports;

namespace Quittance.Platform.Tests.Imports;

/// <summary>Tables as spreadsheets of several countries write them; and what is none.</summary>
public sealed class SheetTests
{
    private static readonly ExportColumn<string[]>[] Columns = [new("name", row => row[0]), new("amount", row => decimal.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture))];

    [Theory]
    [InlineData("name,amount\r\nCafé,\"1,5\"\r\n")]
    [InlineData("name;amount\nCafé;1,5\n")]
    [InlineData("name\tamount\nCafé\t1,5")]
    [InlineData("\"name\";\"amount\"\r\n\r\n\"Café\";\"1,5\"")]
    public void A_CSV_file_shows_by_its_header_what_separates_it(string text)
    {
        var sheet = Sheet.Read(Encoding.UTF8.GetBytes(text));

        sheet.Header.ShouldBe(["name", "amount"]);
        sheet.Rows.ShouldHaveSingleItem().Cells.Select(cell => cell.Text).ShouldBe(["Café", "1,5"]);
    }

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8 with a mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("name;amount\nPiñón;1")] },
        { "Latin-1", Encoding.Latin1.GetBytes("name;amount\nPiñón;1") },
        { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("name;amount\nPiñón;1")] },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Letters_are_read_in_each_usual_encoding(string encoding, byte[] file) =>
        Sheet.Read(file).Rows.ShouldHaveSingleItem(encoding).Cells[0].Text.ShouldBe("Piñón", encoding);

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task What_our_own_exports_write_reads_back(string format)
    {
        using var file = new MemoryStream();
        await ExportFormats.Of(format).WriteAsync("Rows", Columns, new[] { new[] { "=HYPERLINK(\"x\")", "1234.5" } }.ToAsyncEnumerable(), file, TestContext.Current.CancellationToken);

        var sheet = Sheet.Read(file.ToArray());

        sheet.Header.ShouldBe(["name", "amount"]);
        var row = sheet.Rows.ShouldHaveSingleItem();
        (row.Number, row.Cells[0].Text, row.Cells[1].IsNumber).ShouldBe((2, "=HYPERLINK(\"x\")", format == "xlsx"));
        decimal.Parse(row.Cells[1].Text, System.Globalization.CultureInfo.InvariantCulture).ShouldBe(1234.5m);
    }

    [Fact]
    public void Rows_keep_the_number_that_a_spreadsheet_shows()
    {
        var sheet = Sheet.Read("name,amount\n\n,\nCoffee,1\n"u8.ToArray());

        sheet.Rows.ShouldHaveSingleItem().Number.ShouldBe(4);
    }

    public static TheoryData<string, byte[]> Unreadable => new()
    {
        { "PLT-IMP-004", [.. "PK\u0003\u0004 no workbook"u8] },
        { "PLT-IMP-004", [0x25, 0x50, 0x44, 0x46, 0x00, 0x01] },
        { "PLT-IMP-004", [.. "name,amount\n\"Coffee,1"u8] },
        { "PLT-IMP-003", [] },
        { "PLT-IMP-001", new byte[Sheet.LargestFile + 1] },
        { "PLT-IMP-002", Encoding.UTF8.GetBytes("name\n" + string.Concat(Enumerable.Repeat("x\n", Sheet.MostRows + 1))) },
        { "PLT-IMP-002", Encoding.UTF8.GetBytes(new string(',', Sheet.MostColumns)) },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void What_cannot_be_read_says_why(string code, byte[] file) => Should.Throw<RefusalException>(() => Sheet.Read(file)).Error.Code.ShouldBe(code);
}
