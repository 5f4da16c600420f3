using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Bench.Reading;
using Quittance.Capture;

if (args is not [var documents, var output, ..])
{
    await Console.Error.WriteLineAsync("usage: DOCUMENTS_FOLDER OUTPUT_FOLDER [--quick]");
    return 2;
}

Directory.CreateDirectory(output);
await using var services = new ServiceCollection()
    .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddEnvironmentVariables().Build())
    .AddReading()
    .BuildServiceProvider();
var round = new Round(services, output, IsTimed: !args.Contains("--quick", StringComparer.Ordinal));
var files = Directory.GetFiles(documents).Where(Documents.IsDocument).Order(StringComparer.Ordinal).ToList();

if (round.IsTimed)
    await round.WarmUpAsync(files);
var early = 0L;
var unread = await round.ReadAllAsync(files, done => early = done == Math.Max(1, files.Count / 10) ? Resident() : early);

Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
    $"{files.Count} documents, {unread} with a problem, {early} MiB resident after a tenth of them, {Resident()} MiB at the end"));
return 0;

static long Resident() => Environment.WorkingSet / (1024 * 1024);
