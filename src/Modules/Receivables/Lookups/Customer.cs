using Quittance.Formats.CostaRica;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Receivables.Lookups;

/// <summary>Whom the company has written a document for, as it was written last.</summary>
internal sealed class Customer : ICompanyOwned
{
    public required Guid CompanyId { get; init; }

    /// <summary>Sort of id, as documents name it.</summary>
    public required string IdType { get; init; }

    public required string IdNumber { get; init; }
    public required string Name { get; init; }

    /// <summary>Their economic activity.</summary>
    public string? Activity { get; init; }

    /// <summary>As documents name them, with addresses.</summary>
    public required Receptor Party { get; init; }

    /// <summary>The last day in Costa Rica on which a draft named them.</summary>
    public required DateOnly UsedOn { get; init; }
}
