using Quittance.Documents.Contracts;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Documents.Files;

internal sealed class Document : ICompanyOwned
{
    public required Guid Id { get; init; }

    public required Guid CompanyId { get; init; }

    public required string Name { get; init; }

    public required string MediaType { get; init; }

    public required long Size { get; init; }

    public required string Sha256 { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? SealedAt { get; set; }

    public DateOnly? KeepUntil { get; set; }

    public DocumentView View() => new(Id, Name, MediaType, Size, Sha256, CreatedAt, SealedAt, KeepUntil);
}
