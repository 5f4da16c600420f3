namespace Quittance.Platform.Companies;

/// <summary>The tenant: whose invoices these are.</summary>
internal sealed class Company
{
    public required Guid Id { get; init; }

    public required string Name { get; set; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string CountryCode { get; set; }

    public string? TaxId { get; set; }

    /// <summary>ISO 4217: what totals are shown in.</summary>
    public required string Currency { get; set; }

    /// <summary>An IANA name: whose midnight ends a day.</summary>
    public required string TimeZone { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public int Version { get; set; } = 1;
}
