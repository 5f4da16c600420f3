using Quittance.Platform.Contracts.Data;
using Quittance.Receivables.Authority;

namespace Quittance.Receivables.Dashboard;

/// <summary>Changes of how often the authority said a thing; triggers write them, see the migration.</summary>
internal sealed class AnswerCount : ICompanyOwned
{
    public required Guid CompanyId { get; init; }

    /// <summary>Of the company's calendar.</summary>
    public required DateOnly Day { get; init; }

    public required AnswerKind Kind { get; init; }

    /// <summary>The authority's own word.</summary>
    public required string State { get; init; }

    /// <summary>A code among the findings; empty for answers without one.</summary>
    public required string Code { get; init; }

    /// <summary>How many answers have this code.</summary>
    public required long Said { get; init; }

    /// <summary>How many of them are counted here: one with several codes is, at the first.</summary>
    public required long Answers { get; init; }
}
