using System.IO.Packaging;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Quittance.Platform.Exports;

/// <summary>
/// The parts of a workbook with one sheet (ECMA-376, part 1, section 12.3), written one after the other: the SDK's own
/// document would keep the whole sheet in memory.
/// </summary>
internal sealed class ExcelPackage(Stream file) : IDisposable
{
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string SheetRelation = "sheet1";

    private static readonly Uri Book = new("/xl/workbook.xml", UriKind.Relative);
    private static readonly Uri Sheet = new("/xl/worksheets/sheet1.xml", UriKind.Relative);
    private static readonly Uri Styles = new("/xl/styles.xml", UriKind.Relative);

    private readonly Package package = Package.Open(file, FileMode.Create, FileAccess.Write);

    public void WriteStyles(Stylesheet styles) => Write(package.CreatePart(Styles, Types + "styles+xml", CompressionOption.Normal), styles);

    /// <summary>The workbook and where its parts are.</summary>
    public void WriteWorkbook(string sheetName)
    {
        var book = package.CreatePart(Book, Types + "sheet.main+xml", CompressionOption.Normal);
        Write(book, new Workbook(new Sheets(new Sheet { Name = sheetName, SheetId = 1, Id = SheetRelation })));
        book.CreateRelationship(Sheet, TargetMode.Internal, Relations + "worksheet", SheetRelation);
        book.CreateRelationship(Styles, TargetMode.Internal, Relations + "styles");
        package.CreateRelationship(Book, TargetMode.Internal, Relations + "officeDocument");
    }

    /// <summary>The last part: the rows.</summary>
    public Stream OpenSheet() =>
        package.CreatePart(Sheet, Types + "worksheet+xml", CompressionOption.Normal).GetStream(FileMode.Create, FileAccess.Write);

    public void Dispose() => package.Close();

    private static void Write(PackagePart part, OpenXmlElement content)
    {
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        using var writer = OpenXmlWriter.Create(stream);
        writer.WriteElement(content);
    }
}
