using Quittance.Platform.Contracts.Data;
using Quittance.Receivables.Issued;

namespace Quittance.Receivables.Dashboard;

/// <summary>Changes of how many documents are in a state; triggers write them, see the migration.</summary>
internal sealed class DocumentCount : ICompanyOwned
{
    public required Guid CompanyId { get; init; }

    /// <summary>Of the company's calendar.</summary>
    public required DateOnly Day { get; init; }

    public required DocumentState State { get; init; }

    /// <summary>How many came into the state on that day.</summary>
    public required long Entered { get; init; }

    /// <summary>How many more stand in it since.</summary>
    public required long Standing { get; init; }

    /// <summary>From handing over to the decision, added up over those that came into a decided state.</summary>
    public required long Seconds { get; init; }
}
