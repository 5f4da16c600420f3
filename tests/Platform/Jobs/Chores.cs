using System.Collections.Concurrent;
using System.ComponentModel;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Jobs;
using Quittance.Platform.Contracts.Messages;
using Quittance.Platform.Contracts.Settings;

namespace Quittance.Platform.Tests.Jobs;

/// <summary>What jobs did, and what they shall do; shared by all hosts of a test, as an outside system is by servers.</summary>
internal sealed class Chores : INotifications
{
    /// <summary>For which company each run was.</summary>
    public ConcurrentQueue<Guid?> Done { get; } = [];

    public ConcurrentQueue<Notice> Notices { get; } = [];

    public Exception? Failure { get; set; }

    /// <summary>What happens while a job runs.</summary>
    public Func<CancellationToken, Task> Meanwhile { get; set; } = _ => Task.CompletedTask;

    public void Tell(string permission, Notice notice) => Notices.Enqueue(notice);
}

internal sealed class Chore(Chores chores, CompanyScope scope) : IRecurringJob
{
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        chores.Done.Enqueue(scope.CompanyId);
        await chores.Meanwhile(cancellation);
        return chores.Failure is { } failure ? throw failure : 7;
    }
}

internal sealed record ChoreSettings : ISettingsSection
{
    public static string Name => "chores";

    [Description("When.")]
    public TimeOnly At { get; init; } = new(3, 0);

    public IEnumerable<FieldProblem> Problems() => [];
}
