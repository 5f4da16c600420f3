using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Quittance.Payables.Exports;

namespace Quittance.Payables.Tests.Exports;

public sealed class ExcelExportTests
{
    [Fact]
    public async Task Amounts_are_numbers_and_dates_are_dates()
    {
        using var book = await OpenAsync(Rows.Plain);

        var cells = RowsOf(book)[1];
        cells["netTotal"].DataType!.Value.ShouldBe(CellValues.Number);
        cells["netTotal"].CellValue!.Text.ShouldBe("-1234.5");
        cells["grossTotal"].CellValue!.Text.ShouldBe("1234567.89");
        DateOf(cells["issueDate"]).ShouldBe(new DateTime(2026, 3, 1));
        DateOf(cells["receivedAt"]).ShouldBe(new DateTime(2026, 3, 2, 8, 30, 0));
        FormatOf(book, cells["issueDate"]).ShouldBe("yyyy-mm-dd");
    }

    [Fact]
    public async Task A_suppliers_formula_is_text_and_leading_zeros_stay()
    {
        using var book = await OpenAsync(Rows.Plain, Rows.Hostile);

        RowsOf(book)[1]["invoiceNumber"].InnerText.ShouldBe("0017");
        var hostile = RowsOf(book)[2]["supplierName"];
        hostile.DataType!.Value.ShouldBe(CellValues.InlineString);
        hostile.InnerText.ShouldBe("=HYPERLINK(\"http://evil\")");
        hostile.CellFormula.ShouldBeNull();
    }

    [Fact]
    public async Task The_workbook_is_valid_by_the_standards_schema()
    {
        using var book = await OpenAsync(Rows.Plain, Rows.Hostile);

        new OpenXmlValidator().Validate(book).Select(error => error.Description).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_letter_that_xml_cannot_hold_spoils_nothing()
    {
        using var book = await OpenAsync(Rows.Plain with { FileName = "a\u0001b.pdf" });

        RowsOf(book)[1]["fileName"].InnerText.ShouldBe("a b.pdf");
    }

    [Fact]
    public async Task A_year_that_spreadsheets_do_not_know_is_written_as_text()
    {
        using var book = await OpenAsync(Rows.Plain with { Header = Rows.Plain.Header with { IssueDate = new DateOnly(26, 3, 1) } });

        RowsOf(book)[1]["issueDate"].InnerText.ShouldBe("0026-03-01");
    }

    private static async Task<SpreadsheetDocument> OpenAsync(params InvoiceRow[] rows) =>
        SpreadsheetDocument.Open(new MemoryStream(await Rows.ExportAsync("xlsx", rows)), isEditable: false);

    private static List<Dictionary<string, Cell>> RowsOf(SpreadsheetDocument book) =>
    [
        .. book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Select(row =>
            row.Elements<Cell>().Zip(InvoiceColumns.All).ToDictionary(pair => pair.Second.Name, pair => pair.First)),
    ];

    private static DateTime DateOf(Cell cell) =>
        DateTime.FromOADate(double.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture));

    private static string FormatOf(SpreadsheetDocument book, Cell cell)
    {
        var styles = book.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        var format = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
        return styles.NumberingFormats!.Elements<NumberingFormat>().Single(n => n.NumberFormatId! == format.NumberFormatId!).FormatCode!;
    }
}
