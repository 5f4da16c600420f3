using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Messages;
using Quittance.Platform.Contracts.Retries;
using Quittance.Platform.Retries;
using Quittance.Testing;

namespace Quittance.Platform.Tests.Retries;

/// <summary>The retries on a test database, with an operation that does what the test says and a clock that it moves.</summary>
internal sealed class RetryHost : IAsyncDisposable
{
    private readonly PlatformHost host;

    public RetryHost(TestDatabase database, TestClock clock, Outside outside)
    {
        Clock = clock;
        host = new PlatformHost(database, services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
            services.AddSingleton(outside);
            services.AddRetriedOperation<ScriptedOperation>();
            services.AddScoped<INotifications>(_ => outside);
        });
    }

    public TestClock Clock { get; }

    public PlatformHost Platform => host;

    public Task<Guid> OpenCompanyAsync() => host.OpenCompanyAsync($"c{Guid.CreateVersion7():N}");

    /// <summary>Something of the company fails for the first time.</summary>
    public Task<Guid> FailAsync(Guid company, FailureClass failure = FailureClass.Transient, Guid? subject = null) => host.InCompanyAsync(company, services =>
        services.GetRequiredService<IRetries>().AddAsync(
            new FailedOperation(ScriptedOperation.Name, new Subject("thing", subject ?? Guid.CreateVersion7()), "A thing", Clock.GetUtcNow()),
            new OutsideCallException(failure, "The first try failed."), CancellationToken.None));

    /// <summary>What a worker does when it looks once; what other tests left behind in the database is passed over.</summary>
    public async Task<int> LookAsync(Guid company)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var all = await scope.ServiceProvider.GetRequiredService<DueRetries>().FindAsync(1000, CancellationToken.None);
        var due = all.Where(one => one.CompanyId == company).ToList();
        await Task.WhenAll(due.Select(one => host.Services.GetRequiredService<RunRetry>().HandleAsync(one.CompanyId, one.Id, CancellationToken.None)));
        return due.Count;
    }

    /// <summary>A worker takes the entry in hand and dies.</summary>
    public async Task TakeAndDieAsync(Guid company, Guid id) => (await InScopeAsync(company, services =>
        services.GetRequiredService<TakeRetry>().HandleAsync(id, CancellationToken.None))).ShouldNotBeNull();

    public Task<ListRetries.Detail> ShowAsync(Guid company, Guid id) => host.InCompanyAsync(company, services =>
        services.GetRequiredService<ListRetries>().ShowAsync(id, CancellationToken.None));

    public async Task<string?> DecideAsync(Guid company, RetryStep step, Guid id, string? reason = null) => (await InScopeAsync(company, services =>
        services.GetRequiredService<Work>().RunAsync(
            stop => services.GetRequiredService<DecideRetries>().HandleAsync(new(step, [id], reason), stop), CancellationToken.None))).Items.Single().Code;

    public async Task<T> InScopeAsync<T>(Guid company, Func<IServiceProvider, Task<T>> action)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CompanyScope>().Enter(company, new Actor(Guid.CreateVersion7(), "Ann"));
        return await action(scope.ServiceProvider);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();
}

/// <summary>The other side, and whoever is told: shared by all hosts of a test, as it would be by servers.</summary>
internal sealed class Outside : INotifications
{
    public ConcurrentQueue<RetryAttempt> Calls { get; } = [];

    public ConcurrentQueue<Notice> Notices { get; } = [];

    public ConcurrentQueue<Subject> Abandoned { get; } = [];

    public OutsideCallException? Failure { get; set; }

    /// <summary>What happens while an attempt is made.</summary>
    public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

    public void Tell(string permission, Notice notice) => Notices.Enqueue(notice);
}

internal sealed class ScriptedOperation(Outside outside) : INamedOperation
{
    public static string Name => "test.scripted";

    public async Task TryAsync(RetryAttempt attempt, CancellationToken cancellation)
    {
        outside.Calls.Enqueue(attempt);
        await outside.Meanwhile();
        if (outside.Failure is { } failure)
            throw failure;
    }

    public Task AbandonAsync(Subject subject, CancellationToken cancellation)
    {
        outside.Abandoned.Enqueue(subject);
        return Task.CompletedTask;
    }
}

/// <summary>A clock that stands still until the test moves it; timers run as ever.</summary>
internal class TestClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2030, 5, 6, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;

    public void Move(TimeSpan by) => Now += by;
}
