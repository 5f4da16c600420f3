namespace Quittance.Formats.EInvoice;

/// <summary>One line. Amounts are in the currency of the invoice.</summary>
public sealed record EInvoiceLine
{
    /// <summary>BT-126.</summary>
    public string? Id { get; init; }

    /// <summary>BT-153, what was sold, in short; in formats that have one text only, that text.</summary>
    public string? Name { get; init; }

    /// <summary>BT-154, more about it.</summary>
    public string? Description { get; init; }

    /// <summary>BT-127.</summary>
    public string? Note { get; init; }

    /// <summary>BT-155, the seller's article number.</summary>
    public string? SellerItemId { get; init; }

    /// <summary>BT-156, the buyer's article number.</summary>
    public string? BuyerItemId { get; init; }

    /// <summary>BT-157, a GTIN as a rule.</summary>
    public string? StandardItemId { get; init; }

    /// <summary>BT-132, the line of the purchase order.</summary>
    public string? OrderLine { get; init; }

    /// <summary>True for a line that only explains or groups others and is not in the totals (Factur-X EXTENDED, ZUGFeRD 1.0).</summary>
    public bool IsInformation { get; init; }

    /// <summary>BT-129, in <see cref="Unit"/>.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>BT-130, a code of UN/ECE Recommendation 20 such as <c>C62</c>; in FatturaPA a word.</summary>
    public string? Unit { get; init; }

    /// <summary>BT-146, the net price of <see cref="PriceQuantity"/> units.</summary>
    public decimal? Price { get; init; }

    /// <summary>BT-149, how many units the price is for; 1 when the file does not say.</summary>
    public decimal PriceQuantity { get; init; } = 1;

    /// <summary>BT-131, the net amount of the line, after its allowances and charges.</summary>
    public decimal? NetAmount { get; init; }

    /// <summary>BT-152 in per cent: 27 means 27 %.</summary>
    public decimal? TaxRate { get; init; }

    /// <summary>BT-151, a code of UNTDID 5305 such as <c>S</c>; the Natura in FatturaPA.</summary>
    public string? TaxCategory { get; init; }

    /// <summary>BG-27 and BG-28.</summary>
    public IReadOnlyList<EInvoiceAllowanceCharge> AllowancesAndCharges { get; init; } = [];

    /// <summary>The net price of one unit; null when the file gives no price, or one for less than a millionth of a unit.</summary>
    public decimal? UnitPrice => Math.Abs(PriceQuantity) < 0.000001m ? null : Price / PriceQuantity;
}

/// <summary>Something taken off or added.</summary>
/// <param name="IsCharge">True when added.</param>
/// <param name="Amount">BT-92, BT-99, BT-136 or BT-141; what it does to the price, <paramref name="IsCharge"/> says.</param>
/// <param name="Percentage">BT-94 and the like, in per cent.</param>
/// <param name="Reason">BT-97 and the like.</param>
/// <param name="TaxRate">BT-96 or BT-103 in per cent; null for those of a line.</param>
/// <param name="TaxCategory">BT-95 or BT-102.</param>
public sealed record EInvoiceAllowanceCharge(
    bool IsCharge,
    decimal Amount,
    decimal? Percentage,
    string? Reason,
    decimal? TaxRate,
    string? TaxCategory);

/// <summary>One row of the tax breakdown.</summary>
/// <param name="Category">BT-118.</param>
/// <param name="Rate">BT-119 in per cent.</param>
/// <param name="Taxable">BT-116, the net amount it is reckoned from.</param>
/// <param name="Amount">BT-117.</param>
/// <param name="ExemptionReason">BT-120, else the code of BT-121.</param>
public sealed record EInvoiceTax(string? Category, decimal? Rate, decimal? Taxable, decimal? Amount, string? ExemptionReason);

/// <summary>The totals the file states, in the currency of the invoice.</summary>
public sealed record EInvoiceTotals
{
    /// <summary>BT-106, the sum of the lines.</summary>
    public decimal? Lines { get; init; }

    /// <summary>BT-107.</summary>
    public decimal? Allowances { get; init; }

    /// <summary>BT-108.</summary>
    public decimal? Charges { get; init; }

    /// <summary>BT-109, without tax.</summary>
    public decimal? Net { get; init; }

    /// <summary>BT-110, the tax; where the format has a total for each kind of tax only, their sum.</summary>
    public decimal? Tax { get; init; }

    /// <summary>BT-112, with tax; see each format for what stands in where the format lets it be left out.</summary>
    public required decimal Gross { get; init; }

    /// <summary>BT-113, paid before.</summary>
    public decimal? Prepaid { get; init; }

    /// <summary>BT-114, added to the gross amount to make it round.</summary>
    public decimal? Rounding { get; init; }

    /// <summary>BT-115, what is still to be paid.</summary>
    public decimal? Payable { get; init; }
}
