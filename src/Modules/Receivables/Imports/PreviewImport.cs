using Microsoft.EntityFrameworkCore;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Http;
using Quittance.Platform.Contracts.Imports;
using Quittance.Receivables.Issued;

namespace Quittance.Receivables.Imports;

/// <summary>Reads a file of drafts and keeps what it says until somebody confirms. Nothing is drafted yet.</summary>
internal sealed class PreviewImport(QuittanceDb db, DocumentBook documents, CompanyScope scope, TimeProvider time)
{
    private const int MostFindings = 1000, LongestName = 200;

    /// <summary>A file of drafts.</summary>
    /// <param name="File">CSV or .xlsx, in base64; at most 2 MB and 5,000 rows.</param>
    /// <param name="FileName">As the sender names it; only shown.</param>
    internal sealed record Request(string File, string FileName);

    public async Task<ImportView> HandleAsync(Request request, CancellationToken cancellation)
    {
        var (issuer, now) = (await documents.IssuerAsync(cancellation), time.GetUtcNow());
        var sheet = Sheet.Read(FileOf(request));
        var reading = new ReadImport(issuer.Profile, now);
        var read = reading.Read(sheet);
        var known = await KnownAsync(read, cancellation);
        var import = new Import
        {
            Id = Guid.CreateVersion7(now),
            CompanyId = db.CurrentCompany,
            FileName = NameOf(request),
            Rows = sheet.Rows.Count,
            Findings = [.. reading.Findings.Distinct().OrderByDescending(finding => finding.Blocks).ThenBy(finding => finding.Row).Take(MostFindings)],
            CreatedAt = now,
            CreatedByName = scope.Actor.Name,
        };
        db.Add(import);
        await db.SaveChangesAsync(cancellation); // before the documents, which point to it
        var kept = read.Select((one, at) => Keep(import, one, at, known, now)).ToList();
        db.AddRange(kept);
        return ImportView.Of(import, kept);
    }

    private async Task<HashSet<string>> KnownAsync(IReadOnlyList<ReadImport.Document> read, CancellationToken cancellation)
    {
        var references = read.Select(one => one.Reference).ToArray();
        var known = await db.Database.SqlQuery<string>($"SELECT reference AS \"Value\" FROM receivables.import_references WHERE company_id = {db.CurrentCompany} AND reference = ANY ({references})").ToListAsync(cancellation);
        return known.ToHashSet(StringComparer.Ordinal);
    }

    private static ImportedDocument Keep(Import import, ReadImport.Document read, int at, HashSet<string> known, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        CompanyId = import.CompanyId,
        ImportId = import.Id,
        Position = at,
        Reference = read.Reference,
        Row = read.Row,
        State = read.Request is null ? ImportedState.Unreadable : known.Contains(read.Reference) ? ImportedState.Known : ImportedState.Ready,
        Request = read.Request,
        Customer = read.Completed?.Receptor?.Nombre,
        Currency = read.Completed?.ResumenFactura.CodigoTipoMoneda.CodigoMoneda ?? "",
        Total = read.Completed?.ResumenFactura.TotalComprobante ?? 0,
        Lines = read.Lines,
    };

    private static string NameOf(Request request)
    {
        var name = string.Concat(request.FileName.Split('/', '\\')[^1].Where(character => !char.IsControl(character) && !char.IsSurrogate(character)));
        return name.Length > LongestName ? name[..LongestName] : name;
    }

    private static byte[] FileOf(Request request)
    {
        var file = new byte[request.File.Length];
        if (!Convert.TryFromBase64String(request.File, file, out var length))
            Refuse.IfAny([new FieldProblem("file", "BASE64", "The file as base64.")]);
        return file[..length];
    }
}
