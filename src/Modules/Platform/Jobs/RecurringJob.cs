using Quittance.Platform.Contracts.Http;
using Quittance.Platform.Contracts.Jobs;
using Quittance.Platform.Contracts.Settings;

namespace Quittance.Platform.Jobs;

/// <summary>A recurring job as its module registered it.</summary>
/// <param name="Name">Stable.</param>
/// <param name="Title">What it does, in English.</param>
/// <param name="OfServer">It belongs to no company.</param>
/// <param name="CanPause">Whether people may turn it off.</param>
/// <param name="Section">The settings that hold its schedule; null for the server's.</param>
/// <param name="ScheduleAsync">When it comes back, by the settings of the scope's company.</param>
internal sealed record RecurringJob(
    string Name, string Title, bool OfServer, bool CanPause, string? Section, Func<ICompanySettings, CancellationToken, Task<JobSchedule>> ScheduleAsync);

/// <summary>All recurring jobs of all modules.</summary>
internal sealed class RecurringJobs(IEnumerable<RecurringJob> jobs)
{
    private readonly SortedDictionary<string, RecurringJob> byName = new(jobs.ToDictionary(job => job.Name, StringComparer.Ordinal), StringComparer.Ordinal);

    public string[] Names => [.. byName.Keys];

    /// <summary>Those of companies, or of the server.</summary>
    public IEnumerable<RecurringJob> Of(bool server) => byName.Values.Where(job => job.OfServer == server);

    public RecurringJob Named(string name, bool server) =>
        byName.TryGetValue(name, out var job) && job.OfServer == server ? job : throw Refuse.NotFound();
}
