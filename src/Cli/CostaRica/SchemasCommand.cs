using System.CommandLine;
using Quittance.Cli.Commands;

namespace Quittance.Cli.CostaRica;

/// <summary><c>quittance cr schemas install</c>: the official schemas as an extra gate beside our own rules.</summary>
internal static class SchemasCommand
{
    private static readonly Argument<string[]> Files = new("FILE")
    {
        Description = "The authority's .xsd files of version 4.4, and xmldsig-core-schema.xsd, which they need.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly SchemaOptions Data = new();

    public static Command Build()
    {
        var install = new Command("install", "Keep official schemas in the data folder; 'cr validate' then asks them too.") { Files };
        Data.AddTo(install);
        install.SetAction((parsed, cancellation) => Outcome.OfAsync(() => InstallAsync(parsed, cancellation)));
        return new Command("schemas", "The official schemas, as an extra gate beside the rules of this program.") { install };
    }

    private static async Task<int> InstallAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var schemas = new List<byte[]>();
        foreach (var file in parsed.GetRequiredValue(Files))
            schemas.Add(await File.ReadAllBytesAsync(file, cancellation));
        var folder = Data.Folder(parsed);
        var installed = InstalledSchemas.Install(folder, schemas);
        Console.WriteLine($"{folder}: {string.Join(", ", installed.Documents)}");
        return Outcome.Done;
    }
}
