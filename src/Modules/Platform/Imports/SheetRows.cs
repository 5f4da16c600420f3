using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Imports;

namespace Quittance.Platform.Imports;

/// <summary>Collects rows within the limits; the first is the header, rows of nothing are left out.</summary>
internal sealed class SheetRows
{
    private readonly List<SheetRow> rows = [];
    private IReadOnlyList<string>? header;

    public void Add(int number, IReadOnlyList<SheetCell> cells)
    {
        if (cells.Count > Sheet.MostColumns || rows.Count == Sheet.MostRows)
            throw new RefusalException(PlatformErrors.ImportTooLong);
        if (header is null)
            header = [.. cells.Select(cell => cell.Text)];
        else if (cells.Any(cell => cell.Text.Length > 0))
            rows.Add(new SheetRow(number, Fitted(cells, header.Count)));
    }

    public Sheet ToSheet() => new(header ?? [], rows);

    private static List<SheetCell> Fitted(IReadOnlyList<SheetCell> cells, int count) =>
        [.. cells.Take(count), .. Enumerable.Repeat(new SheetCell("", IsNumber: false), Math.Max(0, count - cells.Count))];
}
