using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Bench.Reading;
using Quittance.Capture;
using Quittance.Capture.Contracts;

if (args is not [var documents, var output])
{
    await Console.Error.WriteLineAsync("usage: DOCUMENTS_FOLDER OUTPUT_FOLDER");
    return 2;
}

Directory.CreateDirectory(output);
await using var services = new ServiceCollection()
    .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddEnvironmentVariables().Build())
    .AddReading()
    .BuildServiceProvider();
var reader = services.GetRequiredService<IInvoiceReader>();
var files = Directory.GetFiles(documents).Where(Documents.IsDocument).Order(StringComparer.Ordinal).ToList();
var unread = 0;
var clock = Stopwatch.StartNew();

await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (file, cancellation) =>
{
    var reading = await reader.ReadAsync(file, cancellation);
    if (reading.Problem is { } problem)
    {
        Interlocked.Increment(ref unread);
        await Console.Error.WriteLineAsync($"{Path.GetFileName(file)}: {problem.Code} {problem.Message}");
    }
    await File.WriteAllTextAsync(Path.Combine(output, Path.GetFileNameWithoutExtension(file) + ".json"), Prediction.Of(reading), cancellation);
});

var each = clock.Elapsed.TotalSeconds / Math.Max(1, files.Count);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files.Count} documents, {unread} with a problem, {each:F2} s each"));
return 0;
