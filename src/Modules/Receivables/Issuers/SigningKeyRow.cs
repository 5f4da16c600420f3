using Quittance.Formats.Xades;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Receivables.Issuers;

/// <summary>A key to sign with, as it is kept: what its certificate says, and file and PIN sealed.</summary>
internal sealed class SigningKeyRow : ICompanyOwned
{
    public required Guid Id { get; init; }
    public required Guid CompanyId { get; init; }
    public required string Holder { get; init; }
    public required string? HolderId { get; init; }
    public required string Issuer { get; init; }
    public required string SerialNumber { get; init; }
    public required DateTimeOffset NotBefore { get; init; }
    public required DateTimeOffset NotAfter { get; init; }

    /// <summary>File and PIN together, so that neither can be swapped for another.</summary>
    public required string Sealed { get; init; }

    public required bool IsCurrent { get; set; }
    public required DateTimeOffset AddedAt { get; init; }
    public required string AddedByName { get; init; }

    /// <summary>Where the sealed text lies; it opens there only.</summary>
    public static string Place(Guid companyId, Guid id) => $"signing-key/{companyId}/{id}";

    public static SigningKeyRow Of(SigningKey key, Guid id, Guid companyId, string sealedText, string addedBy, DateTimeOffset at) => new()
    {
        Id = id,
        CompanyId = companyId,
        Holder = key.Holder,
        HolderId = key.HolderId,
        Issuer = key.Issuer,
        SerialNumber = key.SerialNumber,
        NotBefore = key.NotBefore,
        NotAfter = key.NotAfter,
        Sealed = sealedText,
        IsCurrent = true,
        AddedAt = at,
        AddedByName = addedBy,
    };
}
