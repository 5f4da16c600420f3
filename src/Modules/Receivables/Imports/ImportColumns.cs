namespace Quittance.Receivables.Imports;

/// <summary>The columns of a file of drafts. Rows with one reference are one document; what stands before the lines is taken from its first row.</summary>
internal static class ImportColumns
{
    public const string
        Reference = "reference", Kind = "kind", Establishment = "establishment", Terminal = "terminal", Situation = "situation",
        CustomerName = "customerName", CustomerIdType = "customerIdType", CustomerId = "customerId", CustomerEmail = "customerEmail", CustomerActivity = "customerActivity",
        Province = "province", Canton = "canton", District = "district", Address = "address",
        Terms = "terms", CreditDays = "creditDays", Currency = "currency", ExchangeRate = "exchangeRate", Payment = "payment",
        NamedType = "namedType", NamedNumber = "namedNumber", NamedDate = "namedDate", NamedReason = "namedReason", NamedWords = "namedWords",
        Cabys = "cabys", Description = "description", Quantity = "quantity", Unit = "unit", UnitPrice = "unitPrice",
        Discount = "discount", DiscountCode = "discountCode", VatRate = "vatRate";

    /// <summary>Of the whole document, in the order of the template.</summary>
    public static IReadOnlyList<string> OfDocument { get; } =
    [
        Reference, Kind, Establishment, Terminal, Situation, CustomerName, CustomerIdType, CustomerId, CustomerEmail, CustomerActivity, Province, Canton, District, Address,
        Terms, CreditDays, Currency, ExchangeRate, Payment, NamedType, NamedNumber, NamedDate, NamedReason, NamedWords,
    ];

    /// <summary>Of one line.</summary>
    public static IReadOnlyList<string> OfLine { get; } = [Cabys, Description, Quantity, Unit, UnitPrice, Discount, DiscountCode, VatRate];

    /// <summary>Without these there is nothing to read.</summary>
    public static IReadOnlyList<string> Required { get; } = [Reference, Description, Quantity, UnitPrice];

    /// <summary>What the template shows: an invoice of two lines.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Example { get; } =
    [
        Row(("reference", "A-1"), ("kind", "factura"), ("customerName", "CLIENTE DE PRUEBA S.R.L."), ("customerIdType", "02"), ("customerId", "3102654321"), ("customerEmail", "pagos@example.cr"),
            ("customerActivity", "4711.0"), ("terms", "01"), ("currency", "CRC"), ("payment", "04"), ("cabys", "8314300000000"), ("description", "Desarrollo de programas"), ("quantity", "2"),
            ("unit", "Sp"), ("unitPrice", "10000.50"), ("vatRate", "08")),
        Row(("reference", "A-1"), ("cabys", "8311100000000"), ("description", "Consultoría"), ("quantity", "1"), ("unit", "Sp"), ("unitPrice", "5000"), ("discount", "500"), ("discountCode", "07"), ("vatRate", "08")),
    ];

    private static Dictionary<string, string> Row(params (string Name, string Value)[] cells) => cells.ToDictionary(cell => cell.Name, cell => cell.Value, StringComparer.Ordinal);
}
