using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Http;
using Quittance.Receivables.Issued;

namespace Quittance.Receivables.Issuers;

/// <summary>Takes a key file in place of the current one, and shows the keys: never the file, never the PIN.</summary>
internal sealed partial class UploadKey(QuittanceDb db, DocumentBook documents, SigningKeys keys, IEventLog events, TimeProvider time)
{
    private const int LargestFile = 64 * 1024;

    /// <summary>Before so many days are left, people are told.</summary>
    public const int WarningDays = 30;

    /// <summary>A key file.</summary>
    /// <param name="File">The .p12 file, in base64.</param>
    /// <param name="Pin">Its PIN.</param>
    internal sealed record Request(string File, string Pin);

    /// <summary>A key, as far as anybody is shown it.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Holder">To whom it was issued.</param>
    /// <param name="HolderId">Their tax id, when the certificate names one.</param>
    /// <param name="Issuer">By whom.</param>
    /// <param name="SerialNumber">Of the certificate, in decimal digits.</param>
    /// <param name="NotBefore">From when it is valid.</param>
    /// <param name="NotAfter">Until when.</param>
    /// <param name="DaysLeft">Whole days until then; negative when it is over.</param>
    /// <param name="ExpiresSoon">Fewer than 30 days are left.</param>
    /// <param name="IsCurrent">It is the one that signs.</param>
    /// <param name="AddedAt">When it was uploaded.</param>
    /// <param name="AddedByName">By whom.</param>
    internal sealed record View(
        Guid Id, string Holder, string? HolderId, string Issuer, string SerialNumber, DateTimeOffset NotBefore, DateTimeOffset NotAfter,
        int DaysLeft, bool ExpiresSoon, bool IsCurrent, DateTimeOffset AddedAt, string AddedByName);

    public async Task<View> HandleAsync(Request request, CancellationToken cancellation)
    {
        var issuer = await documents.IssuerAsync(cancellation);
        var row = await keys.AddAsync(FileOf(request), request.Pin, issuer.Profile.Identificacion.Numero, cancellation);
        events.Record("signing-key.added", new Subject("signing-key", row.Id), new { row.Holder, row.HolderId, row.SerialNumber, row.NotAfter });
        return Show(row);
    }

    public async Task<IReadOnlyList<View>> ListAsync(CancellationToken cancellation) =>
        [.. (await db.Set<SigningKeyRow>().AsNoTracking().OrderByDescending(key => key.AddedAt).ToListAsync(cancellation)).Select(Show)];

    /// <summary>Whole days until it ends; negative when it has ended.</summary>
    public static int DaysLeft(SigningKeyRow key, DateTimeOffset now) => (int)Math.Floor((key.NotAfter - now).TotalDays);

    private View Show(SigningKeyRow key)
    {
        var left = DaysLeft(key, time.GetUtcNow());
        return new View(key.Id, key.Holder, key.HolderId, NameOf(key.Issuer), key.SerialNumber, key.NotBefore, key.NotAfter, left, left < WarningDays, key.IsCurrent, key.AddedAt, key.AddedByName);
    }

    /// <summary>The common name is what people know the authority by; one without is shown whole.</summary>
    private static string NameOf(string distinguishedName) =>
        CommonName().Match(distinguishedName) is { Success: true } found ? found.Groups["name"].Value.Replace(@"\,", ",", StringComparison.Ordinal) : distinguishedName;

    [GeneratedRegex(@"(^|,)CN=(?<name>(\\.|[^,\\])+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CommonName();

    private static byte[] FileOf(Request request)
    {
        if (request.File.Length > LargestFile * 4 / 3 + 4)
            throw new RefusalException(ReceivablesErrors.KeyFileTooLarge);
        var file = new byte[request.File.Length];
        if (!Convert.TryFromBase64String(request.File, file, out var length))
            Refuse.IfAny([new("file", "BASE64", "The file as base64.")]);
        return file[..length];
    }
}
