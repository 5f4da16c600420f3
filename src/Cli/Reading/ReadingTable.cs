using System.Globalization;
using Quittance.Capture.Contracts;
using Spectre.Console;

namespace Quittance.Cli.Reading;

/// <summary>A reading for people: the fields with how sure they are, then the lines.</summary>
internal static class ReadingTable
{
    public static void Print(FileReading read)
    {
        var (file, reading) = read;
        AnsiConsole.MarkupLineInterpolated($"[bold]{file}[/]: {Words(reading.Source)}");
        if (reading.Problem is { } problem)
            AnsiConsole.MarkupLineInterpolated($"[red]{problem.Message}[/] [[{problem.Code}]]");
        if (reading.Fields.Count > 0)
            AnsiConsole.Write(Fields(reading));
        if (reading.Lines.Count > 0)
            AnsiConsole.Write(Lines(reading));
        AnsiConsole.WriteLine();
    }

    private static string Words(ReadingSource source) => source switch
    {
        ReadingSource.None => "not read",
        ReadingSource.Structured => "read from structured data",
        ReadingSource.TextLayer => "read from the text of the document",
        ReadingSource.Ocr => "read by recognising the picture",
    };

    private static Table Fields(Capture.Contracts.Reading reading)
    {
        var table = new Table().AddColumns("Field", "Value").AddColumn(new TableColumn("Sure").RightAligned());
        foreach (var name in FieldNames.All)
            if (reading.Fields.TryGetValue(name, out var field))
                table.AddRow(Markup.Escape(name), Markup.Escape(field.Value), Percent(field.Confidence));
        return table;
    }

    private static Table Lines(Capture.Contracts.Reading reading)
    {
        var table = new Table().AddColumns("Description");
        foreach (var heading in (string[])["Quantity", "Unit price", "Net", "Tax %", "Sure"])
            table.AddColumn(new TableColumn(heading).RightAligned());
        foreach (var line in reading.Lines)
            table.AddRow(
                Markup.Escape(line.Description ?? ""),
                Markup.Escape($"{Number(line.Quantity)} {line.Unit}".Trim()),
                Number(line.UnitPrice),
                Number(line.NetAmount),
                Number(line.TaxRate),
                Percent(line.Confidence));
        return table;
    }

    private static string Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Percent(double confidence) => confidence.ToString("P0", CultureInfo.InvariantCulture);
}
