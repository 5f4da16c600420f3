using System.Diagnostics.CodeAnalysis;

namespace Quittance.Formats.EInvoice;

/// <summary>Either the invoice or why there is none.</summary>
public sealed record EInvoiceReading
{
    private EInvoiceReading()
    {
    }

    /// <summary>What the file says; null when <see cref="Problem"/> is set.</summary>
    public EInvoiceDocument? Invoice { get; private init; }

    /// <summary>Why it could not be read; null when <see cref="Invoice"/> is set.</summary>
    public EInvoiceProblem? Problem { get; private init; }

    /// <summary>True when there is an invoice.</summary>
    [MemberNotNullWhen(true, nameof(Invoice))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsRead => Invoice is not null;

    internal static EInvoiceReading Of(EInvoiceDocument invoice) => new() { Invoice = invoice };

    internal static EInvoiceReading Failed(EInvoiceProblem problem) => new() { Problem = problem };
}
