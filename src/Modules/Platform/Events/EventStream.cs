using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Events;

/// <summary>The head of a company's log: what the next event continues.</summary>
internal sealed class EventStream : ICompanyOwned
{
    public required Guid CompanyId { get; init; }

    public long LastSequence { get; set; }

    public byte[] LastHash { get; set; } = EventHash.Start;
}
