using Microsoft.EntityFrameworkCore;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Batches;
using Quittance.Platform.Contracts.Companies;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Receivables.Issued;

/// <summary>The steps that may be taken for many documents at once.</summary>
internal enum DocumentStep
{
    /// <summary>Number, key and signature.</summary>
    Sign,

    /// <summary>Signs what is not signed, and has it sent.</summary>
    Submit,

    /// <summary>Asks the authority.</summary>
    Check,
}

/// <summary>A kind of batch for each of these steps: <c>documents.sign</c>, <c>documents.submit</c>, <c>documents.check</c>.</summary>
internal sealed class DocumentStepKind(DocumentStep step, SignDocument sign, CallForDocument call) : IBatchKind
{
    public string Name => NameOf(step);

    public string SubjectKind => DocumentEvents.SubjectKind;

    public string Permission => Permissions.ReceivablesBulk;

    public static string NameOf(DocumentStep step) => $"documents.{Words.Of(step)}";

    public Task<BatchStep> HandleAsync(BatchItem item, CancellationToken cancellation) => step switch
    {
        DocumentStep.Sign => SignAsync(item, cancellation),
        DocumentStep.Submit => call.SubmitAsync(item, cancellation),
        DocumentStep.Check => call.CheckAsync(item, cancellation),
    };

    private async Task<BatchStep> SignAsync(BatchItem item, CancellationToken cancellation) =>
        new BatchStep.Done("signed", (await sign.HandleAsync(item.Id, item.Version, cancellation)).Number);
}

/// <summary>Starts a batch over chosen documents, or over all that a filter finds.</summary>
internal sealed class StartDocumentBatch(QuittanceDb db, IBatches batches, ICurrentCompany company)
{
    /// <summary>What to do with which documents.</summary>
    /// <param name="Step">What to do with each.</param>
    /// <param name="Items">The documents; empty when a filter is given.</param>
    /// <param name="Filter">The filter; null when documents are given.</param>
    /// <param name="Expected">How many the caller was shown.</param>
    internal sealed record Request(DocumentStep Step, IReadOnlyList<ChosenItem>? Items = null, DocumentFilter? Filter = null, int? Expected = null);

    public async Task<BatchView> HandleAsync(Request request, CancellationToken cancellation)
    {
        var start = new BatchStart(DocumentStepKind.NameOf(request.Step), new { });
        return request switch
        {
            { Items: { Count: > 0 } chosen, Filter: null } => await batches.StartAsync(start, Targets(db.Set<IssuedDocument>()), chosen, cancellation),
            { Items: null or { Count: 0 }, Filter: { } filter } =>
                await batches.StartAsync(start, await MatchingAsync(filter, cancellation), request.Expected, cancellation),
            _ => throw new RefusalException(ReceivablesErrors.BadBulk),
        };
    }

    private async Task<IQueryable<BatchTarget>> MatchingAsync(DocumentFilter filter, CancellationToken cancellation) =>
        Targets(filter.Apply(db.Set<IssuedDocument>(), await Days.OfAsync(company, cancellation)).OrderBy(d => d.CreatedAt).ThenBy(d => d.Id));

    private static IQueryable<BatchTarget> Targets(IQueryable<IssuedDocument> documents) =>
        documents.AsNoTracking().Select(document => new BatchTarget { Id = document.Id, Version = document.Version, Label = document.Number ?? document.CustomerName });
}
