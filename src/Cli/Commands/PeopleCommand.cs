using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Contracts.Http;
using Quittance.Platform.Contracts.People;
using Quittance.Server;

namespace Quittance.Cli.Commands;

/// <summary><c>quittance people reset-link EMAIL</c>: lets somebody in again where no mail leaves.</summary>
internal static class PeopleCommand
{
    private static readonly Argument<string> Email = new("EMAIL") { Description = "The address the person signs in with." };

    public static Command Build() => new("people", "Help somebody who cannot sign in.") { ResetLink() };

    private static Command ResetLink()
    {
        var shared = new ServerOptions();
        var command = new Command("reset-link", "Print a link to choose a new password; it works once, for about an hour.");
        command.Arguments.Add(Email);
        shared.AddTo(command);
        command.SetAction((parsed, cancellation) => Outcome.OfAsync(() => MakeAsync(shared.Read(parsed), parsed.GetRequiredValue(Email), cancellation)));
        return command;
    }

    /// <summary>The link alone goes to the standard output, so that it can be piped.</summary>
    private static async Task<int> MakeAsync(ServerSettings settings, string email, CancellationToken cancellation)
    {
        await using var session = await DatabaseSession.OpenAsync(settings, cancellation);
        await using var scope = session.Services.CreateAsyncScope();
        var link = await scope.ServiceProvider.GetRequiredService<IResetLinks>().MakeAsync(email, cancellation);
        Console.WriteLine(link.AbsoluteUri);
        await Console.Error.WriteLineAsync("Hand it over in person or by a way that nobody else reads: whoever has it chooses the password.");
        if (!session.Services.GetRequiredService<IPublicAddress>().IsConfigured)
            await Console.Error.WriteLineAsync("Quittance:PublicUrl is not set, so the address may not be the one that people use: put theirs before /reset-password.");
        return Outcome.Done;
    }
}
