namespace Quittance.Platform.Contracts.Companies;

/// <summary>All companies of the server, for commands and background work of the operator; never for a request.</summary>
public interface IAllCompanies
{
    /// <summary>By name.</summary>
    Task<IReadOnlyList<CompanyName>> ListAsync(CancellationToken cancellation);
}

/// <summary>A company's id and name.</summary>
public sealed record CompanyName(Guid Id, string Name);

/// <summary>The settings of the scope's company that other modules need.</summary>
public interface ICurrentCompany
{
    /// <summary>The settings as they stand in the present work.</summary>
    Task<CompanySettings> SettingsAsync(CancellationToken cancellation);
}

/// <summary>What a company says of itself.</summary>
/// <param name="Name">Its legal name.</param>
/// <param name="CountryCode">ISO 3166-1 alpha-2.</param>
/// <param name="TaxId">Its tax id; null when not given.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="TimeZone">An IANA name.</param>
public sealed record CompanySettings(string Name, string CountryCode, string? TaxId, string Currency, string TimeZone);
