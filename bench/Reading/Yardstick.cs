using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Capture.Contracts;
using Quittance.Capture.Tools;

namespace Quittance.Bench.Reading;

/// <summary>
/// The least that reading a file can cost: poppler alone for a text layer, Tesseract alone, on one thread and in one language,
/// for pictures. Pages of a PDF are drawn for Tesseract before its clock starts.
/// </summary>
internal static class Yardstick
{
    private const int Dpi = 300;

    public static async Task<(string Tool, double Seconds)?> SecondsAsync(
        IServiceProvider services, string file, ReadingSource source, CancellationToken cancellation) => source switch
        {
            ReadingSource.TextLayer => ("poppler", await PopplerAsync(file, cancellation)),
            ReadingSource.Ocr => ("tesseract", await TesseractAsync(services, file, cancellation)),
            _ => null,
        };

    private static Task<double> PopplerAsync(string file, CancellationToken cancellation) =>
        RunAsync("pdftotext", ["-bbox-layout", file, "-"], cancellation);

    private static async Task<double> TesseractAsync(IServiceProvider services, string file, CancellationToken cancellation)
    {
        if (!Path.GetExtension(file).Equals(".pdf", StringComparison.OrdinalIgnoreCase))
            return await TesseractAsync(file, cancellation);
        using var folder = new PrivateFolder();
        var poppler = services.GetRequiredService<Poppler>();
        var pages = (await poppler.InfoAsync(file, folder, cancellation)).Pages;
        var seconds = 0.0;
        for (var page = 1; page <= pages; page++)
            seconds += await TesseractAsync(await poppler.GreyPageAsync(file, page, Dpi, folder, cancellation), cancellation);
        return seconds;
    }

    private static Task<double> TesseractAsync(string picture, CancellationToken cancellation) =>
        RunAsync("tesseract", [picture, "stdout", "-l", "eng", "--dpi", "300", "tsv"], cancellation);

    private static async Task<double> RunAsync(string tool, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(tool, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var complaints = process.StandardError.ReadToEndAsync(cancellation);
        await process.StandardOutput.ReadToEndAsync(cancellation);
        await complaints;
        await process.WaitForExitAsync(cancellation);
        return clock.Elapsed.TotalSeconds;
    }
}
