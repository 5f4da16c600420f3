using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Quittance.Server;
using Quittance.Server.Demo;

namespace Quittance.Cli.Commands;

/// <summary><c>quittance serve</c>: the server, until it is asked to stop.</summary>
internal static class ServeCommand
{
    private static readonly Option<int> Port = new("--port")
    {
        Description = "The port on 127.0.0.1.",
        DefaultValueFactory = _ => 5080,
    };

    private static readonly Option<string?> Urls = new("--urls")
    {
        Description = "Where to listen, such as http://0.0.0.0:8080; overrides --port. Put a proxy with TLS in front.",
    };

    private static readonly Option<string> Roles = new("--roles")
    {
        Description = "web, worker, or web,worker.",
        DefaultValueFactory = _ => "web,worker",
    };

    private static readonly Option<string?> WebFolder = new("--web")
    {
        Description = "The folder of the built pages, when they do not lie beside the program.",
    };

    private static readonly Option<bool> Demo = new("--demo")
    {
        Description = "Make a demo company with sample invoices and a person per role, and with a sandbox one that issues, unless people exist already.",
    };

    private static readonly Option<Uri?> Sandbox = new("--sandbox")
    {
        Description = "The address of a running sandbox, such as http://127.0.0.1:5090: connections may reach it, though it is inside.",
        CustomParser = result => Uri.TryCreate(result.Tokens.Single().Value, UriKind.Absolute, out var address) ? address : Refuse(result),
    };

    public static Command Build()
    {
        var shared = new ServerOptions();
        var command = new Command("serve", "Run the server.") { Port, Urls, Roles, WebFolder, Demo, Sandbox };
        shared.AddTo(command);
        command.SetAction((parsed, cancellation) => Outcome.OfAsync(() => RunAsync(Settings(shared, parsed), parsed.GetValue(Demo), cancellation)));
        return command;
    }

    private static ServerSettings Settings(ServerOptions shared, ParseResult parsed)
    {
        var roles = parsed.GetValue(Roles)!.Split(',', StringSplitOptions.TrimEntries);
        return shared.Read(parsed) with
        {
            Urls = parsed.GetValue(Urls) ?? string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{parsed.GetValue(Port)}"),
            WebFolder = parsed.GetValue(WebFolder),
            Sandbox = parsed.GetValue(Sandbox),
            Web = roles.Contains("web", StringComparer.OrdinalIgnoreCase),
            Worker = roles.Contains("worker", StringComparer.OrdinalIgnoreCase),
        };
    }

    private static Uri? Refuse(ArgumentResult result)
    {
        result.AddError("--sandbox takes a whole address, such as http://127.0.0.1:5090.");
        return null;
    }

    private static async Task<int> RunAsync(ServerSettings settings, bool demo, CancellationToken cancellation)
    {
        await using var server = await QuittanceServer.CreateAsync(settings, cancellation);
        await server.StartAsync(cancellation);
        if (demo && await DemoCompany.CreateAsync(new Uri(server.Addresses.First()), settings.Sandbox, cancellation))
            Console.WriteLine($"Demo people: {string.Join(", ", DemoCompany.People)}; password {DemoCompany.Password}");
        Console.WriteLine($"Quittance listens on {string.Join(", ", server.Addresses)} with {server.DatabaseDescription}.");
        await server.WaitForShutdownAsync(cancellation);
        return Outcome.Done;
    }
}
