using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Jobs;

namespace Quittance.Platform.Jobs;

/// <summary>The one Quartz job: opens a scope for the company and runs the named job in it. One that a stop cuts off is handed back.</summary>
internal sealed class RunCompanyJob(IServiceScopeFactory scopes, TimeProvider time, ILogger<RunCompanyJob> logger) : IJob
{
    public const string JobKey = "job";
    public const string CompanyKey = "company";
    public const string SubjectKey = "subject";

    public static RetryPolicy Retries { get; } = RetryPolicy.Exponential(5, TimeSpan.FromSeconds(5), 2, TimeSpan.FromMinutes(5));

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        using var grace = new StopGrace(cancellationToken, time);
        var data = context.MergedJobDataMap;
        var job = data.GetString(JobKey)!;
        var subjectId = Guid.Parse(data.GetString(SubjectKey)!);
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CompanyScope>().Enter(Guid.Parse(data.GetString(CompanyKey)!), Actor.System);
        logger.LogInformation("Job {Job} runs for {SubjectId}", job, subjectId);
        await scope.ServiceProvider.GetRequiredKeyedService<ICompanyJob>(job).RunAsync(subjectId, grace.Over);
    }
}
