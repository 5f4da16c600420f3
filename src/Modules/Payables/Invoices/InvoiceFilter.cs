using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Payables.Invoices;

/// <summary>Which invoices; shared by the list, the export and batches. Empty values filter nothing.</summary>
/// <param name="State">One or more states, separated by commas.</param>
/// <param name="Search">Words of the supplier's name, the invoice number or the file name.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="From">Issued on this day or later.</param>
/// <param name="To">Issued on this day or earlier.</param>
/// <param name="DueFrom">Due on this day or later.</param>
/// <param name="DueTo">Due on this day or earlier.</param>
internal sealed record InvoiceFilter(
    string? State = null,
    string? Search = null,
    string? Currency = null,
    DateOnly? From = null,
    DateOnly? To = null,
    DateOnly? DueFrom = null,
    DateOnly? DueTo = null)
{
    public const int LongestSearch = 200;

    /// <summary>The states asked for; empty means all.</summary>
    public IReadOnlyList<InvoiceState> States => [.. Split(State).Select(Words.Parse<InvoiceState>).OfType<InvoiceState>()];

    public void Validate()
    {
        var problems = new List<FieldProblem>();
        if (States.Count != Split(State).Length)
            problems.Add(new("state", "STATE", "Use the states of the API, separated by commas."));
        if (Search?.Length > LongestSearch)
            problems.Add(new("search", "TOO_LONG", $"Use at most {LongestSearch} characters."));
        if (!string.IsNullOrEmpty(Currency) && !(Currency.Length == 3 && Currency.All(char.IsAsciiLetter)))
            problems.Add(new("currency", "CURRENCY", "Use a currency code of three letters."));
        Refuse.IfAny(problems);
    }

    /// <summary>Whether anything but the state is asked for.</summary>
    public bool HasOthers() => !string.IsNullOrEmpty(Search) || !string.IsNullOrEmpty(Currency) || (From ?? To ?? DueFrom ?? DueTo) is not null;

    /// <summary>Everything but the state.</summary>
    public IQueryable<Invoice> ApplyOthers(IQueryable<Invoice> invoices)
    {
        foreach (var word in MatchKeys.Searchable(Search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            invoices = invoices.Where(invoice => invoice.SearchText.Contains(word));
        if (!string.IsNullOrEmpty(Currency))
            invoices = invoices.Where(invoice => invoice.Header.Currency == Currency.ToUpperInvariant());
        if (From is { } from)
            invoices = invoices.Where(invoice => invoice.Header.IssueDate >= from);
        if (To is { } to)
            invoices = invoices.Where(invoice => invoice.Header.IssueDate <= to);
        if (DueFrom is { } dueFrom)
            invoices = invoices.Where(invoice => invoice.Header.DueDate >= dueFrom);
        if (DueTo is { } dueTo)
            invoices = invoices.Where(invoice => invoice.Header.DueDate <= dueTo);
        return invoices;
    }

    public IQueryable<Invoice> ApplyState(IQueryable<Invoice> invoices)
    {
        var states = States;
        return states.Count == 0 ? invoices : invoices.Where(invoice => states.Contains(invoice.State));
    }

    private static string[] Split(string? states) =>
        (states ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
