using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Jobs;

internal sealed class JobModel : IModelContribution
{
    public void Contribute(ModelBuilder model)
    {
        model.Entity<PlannedJob>(job =>
        {
            job.ToTable("recurring_jobs", "platform");
            job.Property(j => j.Id).ValueGeneratedNever();
            job.Ignore(j => j.IsGivenUp);
        });
        model.Entity<JobRun>(run =>
        {
            run.ToTable("job_runs", "platform");
            run.Property(r => r.Id).ValueGeneratedNever();
            run.Property(r => r.Outcome).HasConversion(outcome => outcome.ToString().ToLowerInvariant(), text => Enum.Parse<JobOutcome>(text, true));
        });
    }
}
