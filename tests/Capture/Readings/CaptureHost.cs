using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Quittance.Capture.Contracts;
using Quittance.Capture.Readings;
using Quittance.Documents;
using Quittance.Documents.Contracts;
using Quittance.Platform;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Health;
using Quittance.Testing;

namespace Quittance.Capture.Tests.Readings;

/// <summary>Capture with its database half, a clock that a test moves, and a reader that dies.</summary>
internal sealed class CaptureHost : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("quittance-capture-").FullName;
    private readonly IHost host;
    private readonly DyingReader reader = new();
    private readonly string owner;

    public CaptureHost(TestDatabase database)
    {
        owner = database.OwnerConnectionString;
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddLogging();
        builder.Services.AddPlatform(new DatabaseOptions(owner, database.AppConnectionString)).AddDocuments(folder).AddCapture();
        builder.Services.AddSingleton<TimeProvider>(Clock).AddSingleton<IInvoiceReader>(reader);
        host = builder.Build();
    }

    public MovingClock Clock { get; } = new();

    /// <summary>The languages the reader was last asked to read in; null before.</summary>
    public IReadOnlyList<string>? AskedLanguages => reader.Languages;

    public T Check<T>() where T : ISystemCheck => host.Services.GetServices<ISystemCheck>().OfType<T>().Single();

    public Guid Company { get; } = Guid.CreateVersion7();

    public async Task SweepAsync()
    {
        await using var scope = Scope();
        await scope.ServiceProvider.GetRequiredKeyedService<Platform.Contracts.Jobs.IRecurringJob>("readings.resume").RunAsync(CancellationToken.None);
    }

    /// <summary>Opens the company by hand and has one document asked to be read.</summary>
    public async Task<Guid> RequestAsync()
    {
        await SqlAsync($"INSERT INTO platform.companies VALUES ('{Company}', 'A', 'HU', NULL, 'EUR', 'UTC', now(), 1)");
        return await InCompanyAsync(async services =>
        {
            var documents = services.GetRequiredService<IDocuments>();
            var bytes = await documents.StoreAsync(new MemoryStream("hello"u8.ToArray()), CancellationToken.None);
            var document = await documents.ClaimAsync("hello.txt", "text/plain", bytes, CancellationToken.None);
            await services.GetRequiredService<IReadings>().RequestAsync(document.Id, CancellationToken.None);
            return document.Id;
        });
    }

    public async Task<T> InCompanyAsync<T>(Func<IServiceProvider, Task<T>> action)
    {
        await using var scope = Scope();
        return await scope.ServiceProvider.GetRequiredService<Work>().RunAsync(_ => action(scope.ServiceProvider), CancellationToken.None);
    }

    public async Task RunJobAsync(Guid documentId, CancellationToken stop = default)
    {
        await using var scope = Scope();
        await scope.ServiceProvider.GetRequiredKeyedService<Platform.Contracts.Jobs.ICompanyJob>(ReadDocument.Name)
            .RunAsync(documentId, stop);
    }

    public async Task<long> SqlAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(owner);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync() as long? ?? 0;
    }

    public void Dispose()
    {
        host.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private AsyncServiceScope Scope()
    {
        var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CompanyScope>().Enter(Company, Actor.System);
        return scope;
    }

    internal sealed class MovingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class DyingReader : IInvoiceReader
    {
        public IReadOnlyList<string>? Languages { get; private set; }

        public Task<Reading> ReadAsync(string path, IReadOnlyList<string> languages, CancellationToken cancellation)
        {
            Languages = languages;
            return ReadAsync(cancellation);
        }

        private static async Task<Reading> ReadAsync(CancellationToken cancellation)
        {
            if (cancellation.CanBeCanceled)
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
            throw new InvalidOperationException("The reader dies.");
        }
    }
}
