using Microsoft.EntityFrameworkCore;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Batches;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Http;
using Quittance.Receivables.Issued;

namespace Quittance.Receivables.Imports;

/// <summary>Has drafts made of a file that was looked at, as a batch.</summary>
internal sealed class ConfirmImport(QuittanceDb db, IBatches batches)
{
    // What was read of a file never changes.
    private const int Unchanging = 1;

    public async Task<BatchView> HandleAsync(Guid id, CancellationToken cancellation)
    {
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM receivables.imports WHERE id = {id} FOR UPDATE", cancellation);
        var import = await db.Set<Import>().SingleOrDefaultAsync(one => one.Id == id, cancellation) ?? throw Refuse.NotFound();
        if (import.BatchId is not null)
            throw new RefusalException(ReceivablesErrors.ImportConfirmed);
        var ready = db.Set<ImportedDocument>().AsNoTracking().Where(one => one.ImportId == id && one.State == ImportedState.Ready).OrderBy(one => one.Position);
        var batch = await batches.StartAsync(
            new BatchStart(ImportDraftKind.KindName, new { }), ready.Select(one => new BatchTarget { Id = one.Id, Version = Unchanging, Label = one.Reference }), expected: null, cancellation);
        import.BatchId = batch.Id;
        return batch;
    }
}

/// <summary>Makes one draft of a file: <c>documents.import</c>.</summary>
internal sealed class ImportDraftKind(QuittanceDb db, DraftDocument draft) : IBatchKind
{
    public const string KindName = "documents.import";

    public string Name => KindName;

    public string SubjectKind => DocumentEvents.SubjectKind;

    public string Permission => Permissions.ReceivablesEdit;

    public async Task<BatchStep> HandleAsync(BatchItem item, CancellationToken cancellation)
    {
        var staged = await db.Set<ImportedDocument>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == item.Id, cancellation)
            ?? throw new RefusalException(ReceivablesErrors.ImportGone);
        var taken = await db.Database.ExecuteSqlAsync($"""
            INSERT INTO receivables.import_references (company_id, reference, document_id) VALUES ({staged.CompanyId}, {staged.Reference}, {staged.Id})
            ON CONFLICT DO NOTHING
            """, cancellation);
        if (taken == 0)
            throw new RefusalException(ReceivablesErrors.ImportKnown);
        await draft.HandleAsync(staged.Request!, originId: null, cancellation, staged.Id);
        return new BatchStep.Done();
    }
}
