using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Settings;

/// <summary>What a company chose in one section; members that are absent have the default.</summary>
internal sealed class StoredSection : ICompanyOwned
{
    public required Guid CompanyId { get; init; }

    public required string Section { get; init; }

    /// <summary>A JSON object.</summary>
    public required string Values { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    public required int Version { get; set; }
}
