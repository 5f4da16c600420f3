using Quittance.Kernel;

namespace Quittance.Formats.EInvoice;

/// <summary>
/// What a structured invoice says, whatever its syntax, in the terms of EN 16931-1: <c>BT-n</c> is the business term there.
/// Amounts are in <see cref="Currency"/>, exactly as the file has them: nothing is added up, rounded or repaired. Optional
/// content that is missing is null or an empty list.
/// </summary>
public sealed record EInvoiceDocument
{
    /// <summary>The format it came in.</summary>
    public required EInvoiceSyntax Syntax { get; init; }

    /// <summary>BT-24, the specification it claims to follow, such as <c>urn:cen.eu:en16931:2017</c>.</summary>
    public string? Profile { get; init; }

    /// <summary>Invoice or credit note, from <see cref="TypeCode"/>.</summary>
    public required EInvoiceKind Kind { get; init; }

    /// <summary>BT-3 as the file has it: a code of UNTDID 1001 such as 380, or <c>TD01</c> in FatturaPA.</summary>
    public string? TypeCode { get; init; }

    /// <summary>BT-1, the seller's number for it.</summary>
    public required string Number { get; init; }

    /// <summary>BT-2.</summary>
    public required DateOnly IssueDate { get; init; }

    /// <summary>BT-9; null when it has none or several, as with payment in parts.</summary>
    public DateOnly? DueDate { get; init; }

    /// <summary>BT-72, the day of delivery; else the end of the period invoiced (BT-74).</summary>
    public DateOnly? DeliveryDate { get; init; }

    /// <summary>BT-5.</summary>
    public required Currency Currency { get; init; }

    /// <summary>BG-4.</summary>
    public required EInvoiceParty Seller { get; init; }

    /// <summary>BG-7; null when the file names none.</summary>
    public EInvoiceParty? Buyer { get; init; }

    /// <summary>BG-10, the one to pay when it is not the seller: a factoring company, say.</summary>
    public EInvoiceParty? Payee { get; init; }

    /// <summary>BT-13, the buyer's purchase order.</summary>
    public string? OrderReference { get; init; }

    /// <summary>BT-10, what the buyer asked to see on it, such as a cost centre or a Leitweg-ID.</summary>
    public string? BuyerReference { get; init; }

    /// <summary>BT-12.</summary>
    public string? ContractReference { get; init; }

    /// <summary>BT-25, the numbers of the invoices this one corrects or follows.</summary>
    public IReadOnlyList<string> PrecedingInvoices { get; init; } = [];

    /// <summary>BG-17, the accounts to pay to, in the order of the file and each once.</summary>
    public IReadOnlyList<EInvoiceAccount> Accounts { get; init; } = [];

    /// <summary>BT-83, what the payer shall quote.</summary>
    public string? PaymentReference { get; init; }

    /// <summary>BT-20, the terms of payment in words.</summary>
    public string? PaymentTerms { get; init; }

    /// <summary>BG-25.</summary>
    public IReadOnlyList<EInvoiceLine> Lines { get; init; } = [];

    /// <summary>BG-20 and BG-21, for the whole document.</summary>
    public IReadOnlyList<EInvoiceAllowanceCharge> AllowancesAndCharges { get; init; } = [];

    /// <summary>BG-23.</summary>
    public IReadOnlyList<EInvoiceTax> Taxes { get; init; } = [];

    /// <summary>BG-22.</summary>
    public required EInvoiceTotals Totals { get; init; }

    /// <summary>BG-1.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Optional content that was there but could not be read, and so is missing above.</summary>
    public IReadOnlyList<EInvoiceWarning> Warnings { get; init; } = [];
}

/// <summary>The format an invoice came in.</summary>
public enum EInvoiceSyntax
{
    /// <summary>OASIS UBL 2.1, Invoice or CreditNote.</summary>
    Ubl,

    /// <summary>UN/CEFACT Cross Industry Invoice D16B: Factur-X, ZUGFeRD 2, XRechnung.</summary>
    Cii,

    /// <summary>ZUGFeRD 1.0, the forerunner of <see cref="Cii"/>.</summary>
    Zugferd1,

    /// <summary>FatturaPA of Italy, FPA12 and FPR12.</summary>
    FatturaPa,
}

/// <summary>Which way the money goes.</summary>
public enum EInvoiceKind
{
    /// <summary>The buyer owes the seller, amounts being positive.</summary>
    Invoice,

    /// <summary>The seller owes the buyer, amounts being positive.</summary>
    CreditNote,
}

/// <summary>Optional content that could not be read.</summary>
/// <param name="Element">The local name of the element, such as <c>DueDate</c>.</param>
/// <param name="Value">What stands there, cut to 100 signs.</param>
public sealed record EInvoiceWarning(string Element, string Value);
