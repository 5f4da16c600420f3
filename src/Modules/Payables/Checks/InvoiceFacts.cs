using Quittance.Payables.Invoices;

namespace Quittance.Payables.Checks;

/// <summary>All that the checks may know of an invoice.</summary>
internal sealed record InvoiceFacts
{
    public required InvoiceHeader Header { get; init; }
    public required IReadOnlyList<LineFacts> Lines { get; init; }

    /// <summary>How sure the reader is of each field it found, 0 to 1; 1 for what a person said.</summary>
    public required IReadOnlyDictionary<string, double> Confidence { get; init; }

    /// <summary>Texts that were read and cannot be used, by field.</summary>
    public required IReadOnlyDictionary<string, string> Unusable { get; init; }

    public required BuyerFacts Company { get; init; }

    /// <summary>Today, where the company is.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The live invoice that is the same as this one; null when there is none.</summary>
    public SameInvoice? Same { get; init; }

    /// <summary>A person said that it is no duplicate.</summary>
    public bool DuplicateReleased { get; init; }
}

/// <summary>One line.</summary>
internal sealed record LineFacts(int Number, decimal? Quantity, decimal? UnitPrice, decimal? NetAmount);

/// <summary>The company that received the invoice.</summary>
internal sealed record BuyerFacts(string Currency, string? TaxId, string CountryCode);

/// <summary>The invoice that was here first.</summary>
internal sealed record SameInvoice(Guid Id, DateOnly ReceivedOn);
