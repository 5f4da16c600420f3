using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Capture;
using Quittance.Capture.Contracts;
using Quittance.Cli.Reading;

namespace Quittance.Cli.Commands;

/// <summary><c>quittance read</c>: reads invoices from files, with no server and no database.</summary>
internal static class ReadCommand
{
    private static readonly Argument<string[]> Files = new("FILE")
    {
        Description = "PDF, PNG, JPEG, TIFF, HEIC or XML files, or e-mails (.eml) with one attached.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string[]> Languages = new("--language")
    {
        Description = "A language that scans may be in, such as en or hu; again for each further one, likeliest first. Left out: any that is installed.",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON array, for programs." };

    public static Command Build()
    {
        var read = new Command("read", "Read invoices from files; exit code 0 only when all were read.") { Files, Languages, Json };
        read.SetAction((parsed, cancellation) => Outcome.OfAsync(
            () => ReadAsync(parsed.GetRequiredValue(Files), parsed.GetValue(Languages) ?? [], parsed.GetValue(Json), cancellation)));
        return read;
    }

    private static async Task<int> ReadAsync(string[] files, string[] languages, bool json, CancellationToken cancellation)
    {
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddEnvironmentVariables().Build())
            .AddReading()
            .BuildServiceProvider();
        var reader = services.GetRequiredService<IInvoiceReader>();
        var readings = new List<FileReading>();
        foreach (var file in files)
        {
            readings.Add(new(file, await reader.ReadAsync(file, languages, cancellation)));
            if (!json)
                ReadingTable.Print(readings[^1]);
        }
        if (json)
            Console.WriteLine(ReadingJson.Of(readings));
        return readings.TrueForAll(reading => reading.Reading.Problem is null) ? Outcome.Done : Outcome.Failed;
    }
}
