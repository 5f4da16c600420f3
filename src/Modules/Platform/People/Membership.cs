using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.People;

/// <summary>A person's place in a company.</summary>
internal sealed class Membership : ICompanyOwned
{
    public required Guid CompanyId { get; init; }

    public required Guid PersonId { get; init; }

    public required Role Role { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public int Version { get; set; } = 1;
}
