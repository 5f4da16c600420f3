using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Contracts.Events;
using Quittance.Testing;

namespace Quittance.Platform.Tests.Events;

public sealed class EventReaderTests(DatabasePerClass<PlatformPostgres> database) : IClassFixture<DatabasePerClass<PlatformPostgres>>
{
    [Fact]
    public async Task A_reader_sees_every_event_it_wants_once_and_in_order()
    {
        var seen = new Seen();
        await using var host = Host(seen);
        var company = await host.OpenCompanyAsync("ordered");
        await host.StartAsync();

        foreach (var subject in seen.Expected)
        {
            await host.RecordAsync(company, "thing.unwanted");
            await host.RecordAsync(company, "thing.wanted", subject);
        }

        await Eventually.TrueAsync(() => seen.Subjects.Count >= seen.Expected.Count);
        seen.Subjects.ShouldBe(seen.Expected);
    }

    [Fact]
    public async Task A_reader_that_fails_tries_the_same_event_again_and_loses_none()
    {
        var seen = new Seen { FailuresLeft = 2 };
        await using var host = Host(seen);
        var company = await host.OpenCompanyAsync("failing");
        await host.StartAsync();

        foreach (var subject in seen.Expected)
            await host.RecordAsync(company, "thing.wanted", subject);

        await Eventually.TrueAsync(() => seen.Subjects.Count >= seen.Expected.Count);
        seen.Subjects.ShouldBe(seen.Expected);
        seen.FailuresLeft.ShouldBe(0);
    }

    private PlatformHost Host(Seen seen) => new(database.Database, services => services
        .AddSingleton(seen)
        .AddEventReader<WantedReader>()
        .AddPlatformListener()
        .AddPlatformWorker());

    internal sealed class Seen
    {
        public IReadOnlyList<Guid> Expected { get; } = [.. Enumerable.Range(0, 5).Select(_ => Guid.CreateVersion7())];

        public ConcurrentQueue<Guid> Subjects { get; } = new();

        public int FailuresLeft { get; set; }
    }

    internal sealed class WantedReader(Seen seen) : IEventReader
    {
        public string Name => "test.wanted";

        public IReadOnlyCollection<string> Kinds => ["thing.wanted"];

        public Task HandleAsync(LoggedEvent logged, CancellationToken cancellation)
        {
            if (seen.FailuresLeft > 0)
            {
                seen.FailuresLeft--;
                throw new InvalidOperationException("The reader stumbles.");
            }
            if (seen.Expected.Contains(logged.SubjectId))
                seen.Subjects.Enqueue(logged.SubjectId);
            return Task.CompletedTask;
        }
    }
}
