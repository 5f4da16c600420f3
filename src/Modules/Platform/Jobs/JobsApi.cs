using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Contracts.Access;

namespace Quittance.Platform.Jobs;

/// <summary>Recurring jobs: of a company, and of the server for its operators.</summary>
internal static class JobsApi
{
    public static void MapJobs(this IEndpointRouteBuilder routes)
    {
        var company = routes.MapGroup(CompanyRoutes.Prefix + "/jobs").WithTags("Jobs");
        company.MapGet("", (ShowJobs show, CancellationToken cancellation) => show.HandleAsync(cancellation))
            .InOneWork().Requires(Permissions.WorkView);
        company.MapGet("/{job}/runs", (string job, [AsParameters] ListJobRuns.Query query, ListJobRuns list, CancellationToken cancellation) =>
                list.HandleAsync(job, query, cancellation))
            .InOneWork().Requires(Permissions.WorkView);
        company.MapGet("/{job}/runs/export", (string job, string? format, string? outcome, ListJobRuns list, CancellationToken cancellation) =>
                list.Export(job, format, outcome, cancellation))
            .Requires(Permissions.WorkView);
        company.MapPost("/{job}/run", RunNowAsync).InOneWork().Requires(Permissions.WorkManage);
        company.MapPost("/{job}/pause", PauseAsync).InOneWork().Requires(Permissions.WorkManage);
        company.MapPost("/{job}/resume", ResumeAsync).InOneWork().Requires(Permissions.WorkManage);
        MapServerJobs(routes.MapGroup("/api/v1/system/jobs").WithTags("System"));
    }

    private static void MapServerJobs(RouteGroupBuilder server)
    {
        server.MapGet("", (ShowJobs show, CancellationToken cancellation) => show.HandleAsync(cancellation)).ForOperators().InServerWork();
        server.MapGet("/{job}/runs", (string job, [AsParameters] ListJobRuns.Query query, ListJobRuns list, CancellationToken cancellation) =>
                list.HandleAsync(job, query, cancellation))
            .ForOperators().InServerWork();
        server.MapGet("/{job}/runs/export", (string job, string? format, string? outcome, ListJobRuns list, CancellationToken cancellation) =>
                list.Export(job, format, outcome, cancellation))
            .ForOperators();
        server.MapPost("/{job}/run", RunNowAsync).ForOperators().InServerWork();
        server.MapPost("/{job}/pause", PauseAsync).ForOperators().InServerWork();
        server.MapPost("/{job}/resume", ResumeAsync).ForOperators().InServerWork();
    }

    private static async Task<IResult> RunNowAsync(string job, ChangeJob change, CancellationToken cancellation)
    {
        await change.RunNowAsync(job, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> PauseAsync(string job, ChangeJob change, CancellationToken cancellation)
    {
        await change.PauseAsync(job, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> ResumeAsync(string job, ChangeJob change, CancellationToken cancellation)
    {
        await change.ResumeAsync(job, cancellation);
        return TypedResults.NoContent();
    }

    /// <summary>Runs the handler in one transaction of the server, as the operator.</summary>
    private static void InServerWork(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter((context, next) =>
    {
        var services = context.HttpContext.RequestServices;
        return new(services.GetRequiredService<JobWork>().RunAsync(_ => next(context).AsTask(), context.HttpContext.RequestAborted));
    });
}
