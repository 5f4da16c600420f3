using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Batches;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Jobs;

namespace Quittance.Receivables.Imports;

/// <summary>Drafts out of a file: read, looked at, confirmed.</summary>
internal static class ImportsApi
{
    public static IServiceCollection AddImports(this IServiceCollection services)
    {
        services.AddSingleton<IModelContribution, ImportModel>().AddScoped<PreviewImport>().AddScoped<ConfirmImport>();
        services.AddBatchKind(provider => ActivatorUtilities.CreateInstance<ImportDraftKind>(provider));
        return services.AddRecurringJob<CleanImports>("imports.clean", "Remove what was read of imported files a month ago", CleanImports.Schedule);
    }

    public static void MapImports(this RouteGroupBuilder company)
    {
        var imports = company.MapGroup("/draft-imports");
        imports.MapPost("", (PreviewImport.Request request, PreviewImport preview, CancellationToken cancellation) => preview.HandleAsync(request, cancellation))
            .InOneWork().Requires(Permissions.ReceivablesEdit);
        imports.MapPost("/{importId:guid}/confirm", (Guid importId, ConfirmImport confirm, CancellationToken cancellation) => confirm.HandleAsync(importId, cancellation))
            .InOneWork().Requires(Permissions.ReceivablesEdit);
        imports.MapGet("/template", (string? format, CancellationToken cancellation) => ImportTemplate.Handle(format, cancellation))
            .Requires(Permissions.ReceivablesEdit);
    }
}
