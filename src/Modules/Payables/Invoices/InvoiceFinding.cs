using Quittance.Payables.Checks;

namespace Quittance.Payables.Invoices;

/// <summary>A finding as it is kept with the invoice, until the next check replaces it.</summary>
internal sealed record InvoiceFinding(
    string Code, Severity Severity, string? Field, string Message, IReadOnlyDictionary<string, string> Arguments);
