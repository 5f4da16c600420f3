using Quittance.Platform.Contracts.Jobs;

namespace Quittance.Platform.Idempotency;

/// <summary>Sweeps kept answers that nobody may ask for any more.</summary>
internal sealed class ForgetAnswers(KeptAnswers answers) : IRecurringJob
{
    public Task<int> RunAsync(CancellationToken cancellation) => answers.ForgetAsync(cancellation);
}
