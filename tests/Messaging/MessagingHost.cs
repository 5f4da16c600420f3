using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Quittance.Messaging.Mails;
using Quittance.Platform;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Messages;
using Quittance.Testing;

namespace Quittance.Messaging.Tests;

/// <summary>The module on a test database, without a web server; nothing is sent until the test says so.</summary>
internal sealed class MessagingHost : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly IHost host;

    public MessagingHost(TestDatabase database, int smtpPort, TimeProvider? time = null, Action<IServiceCollection>? more = null)
    {
        this.database = database;
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(Configuration(smtpPort));
        builder.Services.AddLogging();
        builder.Services.AddPlatform(new DatabaseOptions(database.OwnerConnectionString, database.AppConnectionString)).AddMessaging();
        if (time is not null)
            builder.Services.Replace(ServiceDescriptor.Singleton(time));
        more?.Invoke(builder.Services);
        host = builder.Build();
    }

    public static OutgoingMail Reset(string to) => new(to, "Ann Lee", "en", "password-reset", Words(("link", "https://invoices.example/reset?token=secret-token")));

    public static Dictionary<string, string> Words(params (string Name, string Value)[] words) => words.ToDictionary(word => word.Name, word => word.Value);

    public IServiceProvider Services => host.Services;

    public Task StartAsync() => host.StartAsync();

    public async Task<Guid> OpenCompanyAsync()
    {
        var id = Guid.CreateVersion7();
        await RunAsync("INSERT INTO platform.companies VALUES ($1, 'Test', 'HU', NULL, 'EUR', 'Europe/Budapest', now(), 1)", id);
        return id;
    }

    /// <summary>Somebody in a role, whose address begins with the id.</summary>
    public async Task<Guid> AddPersonAsync(Guid company, Role role, string language)
    {
        var id = Guid.CreateVersion7();
        await RunAsync("""
            INSERT INTO platform.people
                (id, name, user_name, normalized_user_name, email, normalized_email, email_confirmed, lockout_enabled, access_failed_count, two_factor_enabled, language, theme, created_at)
            VALUES ($1, 'Somebody', $2, upper($2), $2, upper($2), true, true, 0, false, $3, 'auto', now())
            """, id, $"{id:N}@example.com", language);
        await RunAsync("INSERT INTO platform.memberships VALUES ($1, $2, $3, now())", company, id, role.ToString());
        return id;
    }

    /// <summary>Runs in one work, of a company or of none.</summary>
    public async Task<T> InWorkAsync<T>(Guid? company, Func<IServiceProvider, Task<T>> action, Actor? actor = null)
    {
        await using var scope = host.Services.CreateAsyncScope();
        if (company is { } id)
            scope.ServiceProvider.GetRequiredService<CompanyScope>().Enter(id, actor ?? Actor.System);
        return await scope.ServiceProvider.GetRequiredService<Work>().RunAsync(_ => action(scope.ServiceProvider), CancellationToken.None);
    }

    /// <summary>Runs in a scope of the company that begins its own works.</summary>
    public async Task InCompanyAsync(Guid company, Func<IServiceProvider, Task> action)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CompanyScope>().Enter(company, Actor.System);
        await action(scope.ServiceProvider);
    }

    public Task EnqueueAsync(OutgoingMail mail, Guid? company = null) => InWorkAsync(company, services =>
    {
        services.GetRequiredService<IOutgoingMail>().Enqueue(mail);
        return Task.FromResult(true);
    });

    /// <summary>One step of the sender: whether there was a mail that was due.</summary>
    public async Task<bool> SendNextAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SendMail>().NextAsync(CancellationToken.None);
    }

    /// <summary>Removes old mails: how many.</summary>
    public async Task<int> ForgetAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MailQueue>().ForgetAsync(CancellationToken.None);
    }

    /// <summary>A column of the only mail to that address, as the superuser sees it.</summary>
    public Task<object?> OfMailAsync(string column, string address) => AskAsync($"SELECT {column} FROM messaging.mails WHERE address = $1", address);

    /// <summary>A column of the only retry of that mail.</summary>
    public Task<object?> OfRetryAsync(string column, Guid mail) => AskAsync($"SELECT {column} FROM platform.retries WHERE subject_id = $1", mail);

    public async Task<long> CountAsync(string table, Guid company) => (long)(await AskAsync($"SELECT count(*) FROM {table} WHERE company_id = $1", company))!;

    private async Task<object?> AskAsync(string query, object value)
    {
        await using var source = NpgsqlDataSource.Create(database.OwnerConnectionString);
        await using var command = source.CreateCommand(query);
        command.Parameters.AddWithValue(value);
        return await command.ExecuteScalarAsync() is { } found and not DBNull ? found : null;
    }

    public async Task RunAsync(string statement, params object[] values)
    {
        await using var source = NpgsqlDataSource.Create(database.OwnerConnectionString);
        await using var command = source.CreateCommand(statement);
        foreach (var value in values)
            command.Parameters.AddWithValue(value);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    private static Dictionary<string, string?> Configuration(int port) => new()
    {
        ["Quittance:Mail:Host"] = port == 0 ? null : "127.0.0.1",
        ["Quittance:Mail:Port"] = $"{port}",
        ["Quittance:Mail:Security"] = "None",
        ["Quittance:Mail:From"] = "Quittance <no-reply@invoices.example>",
        ["Quittance:Mail:TimeoutSeconds"] = "6",
        ["Quittance:PublicUrl"] = "https://invoices.example",
    };
}
