using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Contracts.Access;
using Quittance.Server;

namespace Quittance.Cli.Commands;

/// <summary><c>quittance operator list|grant|revoke</c>: who sees the state of the whole server.</summary>
internal static class OperatorCommand
{
    private static readonly Argument<string> Email = new("EMAIL") { Description = "The address the person signs in with." };

    public static Command Build() => new("operator", "Say who may see the state of the whole server in the pages.")
    {
        Sub("list", "Name them.", (_, operators, cancellation) => ListAsync(operators, cancellation)),
        Sub("grant", "Make somebody an operator.", (parsed, operators, cancellation) => SetAsync(parsed, operators, isOperator: true, cancellation), Email),
        Sub("revoke", "Make somebody an operator no longer.", (parsed, operators, cancellation) => SetAsync(parsed, operators, isOperator: false, cancellation), Email),
    };

    private static Command Sub(
        string name, string description, Func<ParseResult, IOperators, CancellationToken, Task> run, Argument<string>? argument = null)
    {
        var shared = new ServerOptions();
        var command = new Command(name, description);
        if (argument is not null)
            command.Arguments.Add(argument);
        shared.AddTo(command);
        command.SetAction((parsed, cancellation) => Outcome.OfAsync(() => RunAsync(shared.Read(parsed), operators => run(parsed, operators, cancellation), cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(ServerSettings settings, Func<IOperators, Task> run, CancellationToken cancellation)
    {
        await using var session = await DatabaseSession.OpenAsync(settings, cancellation);
        await using var scope = session.Services.CreateAsyncScope();
        await run(scope.ServiceProvider.GetRequiredService<IOperators>());
        return Outcome.Done;
    }

    private static async Task ListAsync(IOperators operators, CancellationToken cancellation)
    {
        foreach (var (name, email) in await operators.ListAsync(cancellation))
            Console.WriteLine($"{email}  {name}");
    }

    private static async Task SetAsync(ParseResult parsed, IOperators operators, bool isOperator, CancellationToken cancellation)
    {
        var email = parsed.GetRequiredValue(Email);
        await operators.SetAsync(email, isOperator, cancellation);
        Console.WriteLine(isOperator ? $"{email} is an operator now." : $"{email} is an operator no longer.");
    }
}
