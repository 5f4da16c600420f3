using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quittance.Platform.Contracts.Access;

namespace Quittance.Platform.Batches;

/// <summary>Batches of every kind; each module starts its own.</summary>
internal static class BatchesApi
{
    public static void MapBatches(this IEndpointRouteBuilder routes)
    {
        var company = routes.MapGroup(CompanyRoutes.Prefix).WithTags("Work");
        company.MapGet("/batches", ([AsParameters] ListBatches.Query query, ListBatches list, CancellationToken cancellation) =>
                list.HandleAsync(query, cancellation))
            .InOneWork().Requires(Permissions.WorkView);

        var batch = company.MapGroup("/batches/{batchId:guid}");
        batch.MapGet("", (Guid batchId, ListBatches list, CancellationToken cancellation) => list.ShowAsync(batchId, cancellation))
            .InOneWork().Requires(Permissions.WorkView);
        batch.MapGet("/items", (Guid batchId, [AsParameters] ListBatchItems.Query query, ListBatchItems list, CancellationToken cancellation) =>
                list.HandleAsync(batchId, query, cancellation))
            .InOneWork().Requires(Permissions.WorkView);

        batch.MapGet("/result", (Guid batchId, string? format, ExportBatch export, CancellationToken cancellation) =>
                export.HandleAsync(batchId, format, cancellation))
            .Requires(Permissions.WorkView);

        // Whoever started a batch may stop it; for others the handler asks what the caller may do.
        batch.MapPost("/pause", (Guid batchId, ChangeBatch change, HttpContext http, CancellationToken cancellation) =>
                change.PauseAsync(batchId, CompanyRoutes.AdmissionOf(http), cancellation))
            .InOneWork().Requires(Permissions.WorkView);
        batch.MapPost("/resume", (Guid batchId, ChangeBatch change, HttpContext http, CancellationToken cancellation) =>
                change.ResumeAsync(batchId, CompanyRoutes.AdmissionOf(http), cancellation))
            .InOneWork().Requires(Permissions.WorkView);
        batch.MapPost("/cancel", (Guid batchId, ChangeBatch change, HttpContext http, CancellationToken cancellation) =>
                change.CancelAsync(batchId, CompanyRoutes.AdmissionOf(http), cancellation))
            .InOneWork().Requires(Permissions.WorkView);
    }
}
