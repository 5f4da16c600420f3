using Quittance.Capture.Contracts;

namespace Quittance.Payables.Tests;

/// <summary>Readings to begin with.</summary>
internal static class SomeReading
{
    /// <summary>Nothing is wrong with it.</summary>
    public static Reading Sound(string number = "2026/17", string gross = "127.00") => With(
        (FieldNames.SupplierName, "Ágnes & Társa Kft."),
        (FieldNames.SupplierTaxId, "HU10773381"),
        (FieldNames.InvoiceNumber, number),
        (FieldNames.IssueDate, "2026-03-01"),
        (FieldNames.DueDate, "2026-03-31"),
        (FieldNames.Currency, "EUR"),
        (FieldNames.GrossTotal, gross));

    public static Reading With(params (string Name, string Value)[] fields) => new(
        ReadingSource.TextLayer,
        Problem: null,
        [new ReadPage(1, 595, 842)],
        fields.ToDictionary(field => field.Name, field => new ReadField(field.Value, 0.9, FieldOrigin.TextLayer, 1, new Box(0.1, 0.1, 0.2, 0.05))),
        [new ReadLine("Paper", 1m, "box", null, null, 27m, 0.8)]);

    /// <summary>The same without one field.</summary>
    public static Reading Without(this Reading reading, string field) =>
        reading with { Fields = reading.Fields.Where(pair => pair.Key != field).ToDictionary() };

    public static Reading Unreadable { get; } = new(
        ReadingSource.None,
        new ReadingProblem("CAP-PDF-001", "The PDF is protected by a password."),
        [],
        new Dictionary<string, ReadField>(),
        []);
}
