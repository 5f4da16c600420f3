using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Retries;

internal sealed class RetryModel : IModelContribution
{
    public void Contribute(ModelBuilder model)
    {
        model.Entity<Retry>(retry =>
        {
            retry.ToTable("retries", "platform");
            retry.Ignore(r => r.Subject).Ignore(r => r.IsOpen);
            retry.Property(r => r.State).HasConversion(state => state.ToString().ToLowerInvariant(), text => Enum.Parse<RetryState>(text, true));
            retry.Property(r => r.FailureClass).HasConversion<string>();
        });
        model.Entity<RetryTry>(attempt =>
        {
            attempt.ToTable("retry_attempts", "platform");
            attempt.HasKey(a => new { a.RetryId, a.Number });
            attempt.Ignore(a => a.MayHaveHadItsEffect);
            attempt.Property(a => a.Outcome).HasConversion(outcome => outcome.ToString().ToLowerInvariant(), text => Enum.Parse<AttemptOutcome>(text, true));
            attempt.Property(a => a.FailureClass).HasConversion<string>();
        });
    }
}
