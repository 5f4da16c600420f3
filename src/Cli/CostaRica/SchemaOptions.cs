using System.CommandLine;

namespace Quittance.Cli.CostaRica;

/// <summary>Where the operator's copies of the official schemas are kept.</summary>
internal sealed class SchemaOptions
{
    private readonly Option<string> data = new("--data")
    {
        Description = "The folder of everything kept on disk (environment: QUITTANCE_DATA).",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("QUITTANCE_DATA") is { Length: > 0 } folder ? folder : "var",
    };

    public void AddTo(Command command) => command.Options.Add(data);

    public string Folder(ParseResult parsed) => Path.Combine(parsed.GetValue(data)!, "schemas", "costa-rica");
}
