using Quittance.Platform.Contracts.Data;

namespace Quittance.Receivables.Issued;

/// <summary>The bytes that were signed; exactly these are sent, however often.</summary>
internal sealed class SignedDocument : ICompanyOwned
{
    public required Guid DocumentId { get; init; }
    public required Guid CompanyId { get; init; }
    public required byte[] Xml { get; init; }

    /// <summary>Which key signed it.</summary>
    public required Guid KeyId { get; init; }

    public required DateTimeOffset SignedAt { get; init; }
}
