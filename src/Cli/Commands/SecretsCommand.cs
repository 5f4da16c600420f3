using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Contracts.Secrets;
using Quittance.Server;

namespace Quittance.Cli.Commands;

/// <summary><c>quittance secrets status|rotate</c>: the master keys that seal what is kept secret.</summary>
internal static class SecretsCommand
{
    public static Command Build() => new("secrets", "See which master keys seal the secrets, or move all to a new one.")
    {
        Sub("status", "List the master keys; exit code 1 when a secret is sealed with one that is not here.", StatusAsync),
        Sub("rotate", "Make a new master key where they are kept in a file, and seal everything with the current one.", RotateAsync),
    };

    private static Command Sub(string name, string description, Func<SecretKeeper, CancellationToken, Task<int>> run)
    {
        var shared = new ServerOptions();
        var command = new Command(name, description);
        shared.AddTo(command);
        command.SetAction((parsed, cancellation) => Outcome.OfAsync(() => RunAsync(shared.Read(parsed), run, cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(ServerSettings settings, Func<SecretKeeper, CancellationToken, Task<int>> run, CancellationToken cancellation)
    {
        await using var session = await DatabaseSession.OpenAsync(settings, cancellation);
        return await run(session.Services.GetRequiredService<SecretKeeper>(), cancellation);
    }

    private static async Task<int> StatusAsync(SecretKeeper keeper, CancellationToken cancellation)
    {
        var keys = await keeper.UseAsync(cancellation);
        foreach (var key in keys)
            Console.WriteLine(FormattableString.Invariant($"{key.Id}  {Words(key),-8} seals {key.Texts}"));
        return keys.All(key => key.IsHere) ? Outcome.Done : Outcome.Failed;
    }

    private static async Task<int> RotateAsync(SecretKeeper keeper, CancellationToken cancellation)
    {
        Console.WriteLine($"{await keeper.RotateAsync(cancellation)} moved to the current master key.");
        Console.WriteLine("Keep the older keys: backups made before need them.");
        return await StatusAsync(keeper, cancellation);
    }

    private static string Words(SecretKeyUse key) => key switch
    {
        { IsHere: false } => "MISSING",
        { IsCurrent: true } => "current",
        _ => "old",
    };
}
