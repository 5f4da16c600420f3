using Quittance.Kernel.Errors;

namespace Quittance.Payables.Invoices;

/// <summary>A line as a person types it. Numbers are text, such as <c>1234.50</c>.</summary>
internal sealed record LineInput(
    string? Description = null,
    decimal? Quantity = null,
    string? Unit = null,
    decimal? UnitPrice = null,
    decimal? NetAmount = null,
    decimal? TaxRate = null)
{
    private const int MostLines = 1000;

    public static IEnumerable<FieldProblem> Problems(IReadOnlyList<LineInput>? lines)
    {
        if (lines?.Count > MostLines)
            return [new FieldProblem("lines", "TOO_MANY", $"Use at most {MostLines} lines.")];
        return (lines ?? []).SelectMany((line, index) => line.ProblemsAt($"lines[{index}]"));
    }

    public InvoiceLine Line(Invoice invoice, int number, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        CompanyId = invoice.CompanyId,
        InvoiceId = invoice.Id,
        Number = number,
        Description = Words(Description),
        Quantity = Quantity,
        Unit = Words(Unit),
        UnitPrice = UnitPrice,
        NetAmount = NetAmount,
        TaxRate = TaxRate,
        Confidence = 1,
    };

    private IEnumerable<FieldProblem> ProblemsAt(string path)
    {
        var numbers = new (string Name, decimal? Value)[]
        {
            ("quantity", Quantity), ("unitPrice", UnitPrice), ("netAmount", NetAmount), ("taxRate", TaxRate),
        };
        var texts = new (string Name, string? Value)[] { ("description", Description), ("unit", Unit) };
        return numbers.Where(n => !LineNumbers.CanKeep(n.Value))
            .Select(n => new FieldProblem($"{path}.{n.Name}", "NUMBER", "Use at most twelve digits and six decimals."))
            .Concat(texts.Where(t => t.Value?.Length > FieldText.MaximumLength)
                .Select(t => new FieldProblem($"{path}.{t.Name}", "TEXT", $"Use at most {FieldText.MaximumLength} characters.")));
    }

    private static string? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : FieldText.Clean(text);
}
