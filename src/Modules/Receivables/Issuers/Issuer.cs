using Quittance.Platform.Contracts.Data;

namespace Quittance.Receivables.Issuers;

/// <summary>The company as an issuer: who it is, and by which connection it reaches the authority.</summary>
internal sealed class Issuer : ICompanyOwned
{
    public required Guid CompanyId { get; init; }
    public required IssuerProfile Profile { get; set; }

    /// <summary>The connection with the authority; null until one is chosen, and then nothing is sent.</summary>
    public Guid? Connection { get; set; }

    public int Version { get; set; }
    public required DateTimeOffset UpdatedAt { get; set; }
}
