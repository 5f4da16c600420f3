using Quittance.Kernel;

namespace Quittance.Formats.EInvoice;

/// <summary>A seller, buyer or payee.</summary>
public sealed record EInvoiceParty
{
    /// <summary>BT-27, BT-44 or BT-59, the registered name.</summary>
    public required string Name { get; init; }

    /// <summary>BT-28 or BT-45, the name it trades under when it is another.</summary>
    public string? TradingName { get; init; }

    /// <summary>BT-31 or BT-48, with the prefix of its country, as the file has it.</summary>
    public string? VatId { get; init; }

    /// <summary>BT-32, the number at the local tax office.</summary>
    public string? TaxRegistration { get; init; }

    /// <summary>BT-30 or BT-47, the number in the register of companies.</summary>
    public string? LegalRegistration { get; init; }

    /// <summary>BT-34 or BT-49, the address for electronic delivery.</summary>
    public string? ElectronicAddress { get; init; }

    /// <summary>BT-43 or BT-58, the electronic mail of the contact.</summary>
    public string? Email { get; init; }

    /// <summary>BG-5 or BG-8.</summary>
    public EInvoiceAddress? Address { get; init; }

    /// <summary>The id to know the party by: <see cref="VatId"/>, else <see cref="TaxRegistration"/>.</summary>
    public string? TaxId => VatId ?? TaxRegistration;
}

/// <summary>A postal address.</summary>
/// <param name="Lines">BT-35, BT-36, BT-162: street, number and what else there is.</param>
/// <param name="PostCode">BT-38.</param>
/// <param name="City">BT-37.</param>
/// <param name="Region">BT-39, a state, province or county.</param>
/// <param name="Country">BT-40.</param>
public sealed record EInvoiceAddress(IReadOnlyList<string> Lines, string? PostCode, string? City, string? Region, Country? Country);

/// <summary>An account to pay to.</summary>
/// <param name="Number">BT-84: an IBAN without blanks, or a national account number.</param>
/// <param name="Name">BT-85, the holder.</param>
/// <param name="Bic">BT-86.</param>
public sealed record EInvoiceAccount(string Number, string? Name, string? Bic)
{
    /// <summary>The number as an IBAN; null when it is not a correct one.</summary>
    public Iban? Iban => Iban.TryParse(Number, out var iban) ? iban : null;
}
