namespace Quittance.Capture.Contracts;

/// <summary>The header fields a reading may hold, by the names the API and the database use.</summary>
public static class FieldNames
{
    /// <summary>One of <c>invoice</c>, <c>creditNote</c>, <c>receipt</c>.</summary>
    public const string Kind = "kind";

    /// <summary>The supplier's name as printed.</summary>
    public const string SupplierName = "supplierName";

    /// <summary>The supplier's tax id, with its country prefix when printed.</summary>
    public const string SupplierTaxId = "supplierTaxId";

    /// <summary>The supplier's IBAN, without spaces.</summary>
    public const string SupplierIban = "supplierIban";

    /// <summary>The buyer's name as printed.</summary>
    public const string BuyerName = "buyerName";

    /// <summary>The buyer's tax id.</summary>
    public const string BuyerTaxId = "buyerTaxId";

    /// <summary>The supplier's invoice number.</summary>
    public const string InvoiceNumber = "invoiceNumber";

    /// <summary>The purchase order the supplier quotes.</summary>
    public const string OrderNumber = "orderNumber";

    /// <summary>The date of issue, ISO 8601.</summary>
    public const string IssueDate = "issueDate";

    /// <summary>The date payment is due, ISO 8601.</summary>
    public const string DueDate = "dueDate";

    /// <summary>ISO 4217.</summary>
    public const string Currency = "currency";

    /// <summary>The total without tax.</summary>
    public const string NetTotal = "netTotal";

    /// <summary>The total tax.</summary>
    public const string TaxTotal = "taxTotal";

    /// <summary>The total with tax.</summary>
    public const string GrossTotal = "grossTotal";

    /// <summary>All of them, in the order a person reads them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Kind, SupplierName, SupplierTaxId, SupplierIban, BuyerName, BuyerTaxId, InvoiceNumber, OrderNumber,
        IssueDate, DueDate, Currency, NetTotal, TaxTotal, GrossTotal,
    ];
}
