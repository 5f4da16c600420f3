using System.Globalization;
using System.Xml;
using Quittance.Platform.Contracts.Imports;

namespace Quittance.Receivables.Imports;

/// <summary>The cells of one row by the names of their columns; what cannot be read is noted.</summary>
internal sealed class RowValues(IReadOnlyDictionary<string, int> places, SheetRow row, List<ImportFinding> findings)
{
    private const int MostDecimals = 5, LongestText = 500;

    // What a spreadsheet takes for days of this century, and the next half.
    private const double FirstSerialDay = 36_526, LastSerialDay = 73_050;

    private static readonly string[] DayFormats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss", "d/M/yyyy", "dd/MM/yyyy", "d-M-yyyy"];

    public int Number => row.Number;

    /// <summary>What stands in the column; empty where there is none.</summary>
    public SheetCell Cell(string column) => places.TryGetValue(column, out var at) ? row.Cells[at] : new SheetCell("", IsNumber: false);

    public string? Text(string column, bool isRequired = false)
    {
        var text = Cell(column).Text;
        if (text.Length == 0)
            return isRequired ? Note<string>(ImportFindingKind.Missing, column) : null;
        return text.Length > LongestText || !IsWritable(text) ? Note<string>(ImportFindingKind.TooLong, column) : text;
    }

    /// <summary>A code whose leading zero a spreadsheet may have taken away. What is shorter still is somebody's slip, and found.</summary>
    public string? Code(string column, int length) => Text(column) is { } text ? text.Length == length - 1 && text.All(char.IsAsciiDigit) ? $"0{text}" : text : null;

    public int? Whole(string column, int least, int most)
    {
        if (Text(column) is not { } text)
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value : Note<int?>(ImportFindingKind.OutOfRange, column, text);
    }

    public decimal? Amount(string column, bool isRequired = false)
    {
        if (Text(column, isRequired) is not { } text)
            return null;
        if (!Cell(column).IsNumber && Decimals.IsUnclear(text))
            return Note<decimal?>(ImportFindingKind.Unclear, column, text);
        return Decimals.Read(text, Cell(column).IsNumber) is { } value && value >= 0 && value.Scale <= MostDecimals
            ? value : Note<decimal?>(ImportFindingKind.NotANumber, column, text);
    }

    public DateOnly? Day(string column)
    {
        if (Text(column) is not { } text)
            return null;
        if (Cell(column).IsNumber && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) && serial is >= FirstSerialDay and <= LastSerialDay)
            return DateOnly.FromDateTime(DateTime.FromOADate(serial));
        return DateOnly.TryParseExact(text, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : Note<DateOnly?>(ImportFindingKind.NotADay, column, text);
    }

    public T? Word<T>(string column, IReadOnlyDictionary<string, T> words) where T : struct
    {
        if (Text(column) is not { } text)
            return null;
        return words.TryGetValue(text, out var value) ? value : Note<T?>(ImportFindingKind.UnknownWord, column, text);
    }

    private T? Note<T>(ImportFindingKind kind, string column, string? value = null)
    {
        findings.Add(kind.At(row.Number, column, value));
        return default;
    }

    private static bool IsWritable(string text) => text.All(character => XmlConvert.IsXmlChar(character) || char.IsSurrogate(character));
}
