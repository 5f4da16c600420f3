using Quittance.Platform.Contracts.Events;

namespace Quittance.Platform.Jobs;

/// <summary>A company is opened, or its settings or time zone change: its jobs are planned anew.</summary>
internal sealed class PlanAgain(PlanJobs plan) : IEventReader
{
    public string Name => "platform.jobs";

    public IReadOnlyCollection<string> Kinds { get; } = ["company.opened", "company.revised", "settings.changed"];

    public Task HandleAsync(LoggedEvent logged, CancellationToken cancellation) => plan.HandleAsync(cancellation);
}
