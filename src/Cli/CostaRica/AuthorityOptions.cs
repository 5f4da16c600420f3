using System.CommandLine;
using System.CommandLine.Parsing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Quittance.Connectors.Hacienda;
using Quittance.Connectors.Http;
using Quittance.Kernel.Errors;

namespace Quittance.Cli.CostaRica;

/// <summary>Which Hacienda, and as whom: the options of the commands that call it.</summary>
internal sealed class AuthorityOptions
{
    private const string Production = "production", Trial = "trial";

    private readonly Option<string> environment = new("--environment") { Description = "production, where documents count, or trial, where they have no effect.", DefaultValueFactory = _ => Trial };

    private readonly Option<string> user = new("--user") { Description = "The user made for programs, such as cpj-3-101-123456@stag.comprobanteselectronicos.go.cr.", Required = true };

    private readonly Option<string?> passwordFile = new("--password-file")
    {
        Description = $"A file whose first line is the password. Without it the password is taken from {Secret.PasswordVariable}, or asked for.",
    };

    private readonly Option<Uri?> tokenAddress = new("--token-address") { Description = "Another token service, such as that of a sandbox.", CustomParser = AddressOf };

    private readonly Option<Uri?> receptionAddress = new("--reception-address") { Description = "Another reception, such as that of a sandbox.", CustomParser = AddressOf };

    public AuthorityOptions() => environment.AcceptOnlyFromAmong(Production, Trial);

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { environment, user, passwordFile, tokenAddress, receptionAddress })
            command.Options.Add(option);
    }

    /// <summary>Logs in when it first has to, and out at its end, since sessions are counted.</summary>
    public async Task<AuthoritySession> OpenAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var password = await Secret.ReadAsync(parsed.GetValue(passwordFile), Secret.PasswordVariable, "Password: ", cancellation) ?? "";
        var known = parsed.GetRequiredValue(environment) == Production ? HaciendaEnvironment.Production : HaciendaEnvironment.Trial;
        var (token, reception) = (parsed.GetValue(tokenAddress), parsed.GetValue(receptionAddress));
        var there = known with { Token = token ?? known.Token, Reception = reception is null ? known.Reception : new Uri(reception.AbsoluteUri.TrimEnd('/') + "/") };
        // Whoever types an address means it, also one on this machine.
        var inside = new InsideHosts(new[] { token, reception }.OfType<Uri>().Select(address => address.Authority));
        return new AuthoritySession(there, new HaciendaCredentials(parsed.GetRequiredValue(user), password), inside);
    }

    private static Uri? AddressOf(ArgumentResult result)
    {
        if (Uri.TryCreate(result.Tokens.Single().Value, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https"))
            return address;
        result.AddError("Use a whole address, such as https://api.example.cr/recepcion/v1/.");
        return null;
    }
}

/// <summary>One session with the authority, of this process alone.</summary>
internal sealed class AuthoritySession : IAsyncDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().AddMetrics().AddSingleton<ConnectorMetrics>().BuildServiceProvider();
    private readonly OutsideHttp outside;
    private readonly OutsideAccount account;

    public AuthoritySession(HaciendaEnvironment environment, HaciendaCredentials credentials, InsideHosts inside)
    {
        var memory = new LocalAccounts(TimeProvider.System);
        outside = new OutsideHttp(memory, memory, inside, services.GetRequiredService<ConnectorMetrics>(), TimeProvider.System, NullLogger<OutsideHttp>.Instance);
        account = HaciendaClient.AccountOf(new AccountKey(Guid.Empty, Guid.Empty), version: 1, environment, credentials, HaciendaBudgets.Known);
        Client = HaciendaClient.Of(outside, account, HaciendaBudgets.Known);
    }

    public HaciendaClient Client { get; }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await outside.LogOutAsync(account, CancellationToken.None);
        }
        catch (OutsideCallException)
        {
            // The session ends by itself; what was asked for is done.
        }
        outside.Dispose();
        await services.DisposeAsync();
    }
}
