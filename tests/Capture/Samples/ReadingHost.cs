using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Quittance.Capture.Contracts;
using Quittance.Capture.Tools;

namespace Quittance.Capture.Tests.Samples;

/// <summary>The reading half of the module as the server composes it, and a folder for the files of one test.</summary>
public sealed class ReadingHost : IDisposable
{
    private readonly ServiceProvider services;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("quittance-test-");

    public ReadingHost()
        : this(_ => { })
    {
    }

    internal ReadingHost(Action<ReadingOptions> configure) => services = new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
        .AddReading()
        .Configure(configure)
        .BuildServiceProvider();

    public string Folder => folder.FullName;

    internal ToolRunner Tools => services.GetRequiredService<ToolRunner>();

    internal ReadingOptions Options => services.GetRequiredService<IOptions<ReadingOptions>>().Value;

    public string Write(string name, byte[] content)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    public Task<Reading> ReadAsync(string path) => ReadInAsync(path);

    public Task<Reading> ReadInAsync(string path, params string[] languages) =>
        services.GetRequiredService<IInvoiceReader>().ReadAsync(path, languages, TestContext.Current.CancellationToken);

    public Task<Reading> ReadAsync(string name, byte[] content) => ReadAsync(Write(name, content));

    public Task<RenderedPage> RenderAsync(string path, int page) =>
        services.GetRequiredService<IPageRenderer>().RenderAsync(path, page, TestContext.Current.CancellationToken);

    /// <summary>The words of a PDF as poppler tells them.</summary>
    public async Task<string> WordsAsync(string pdf)
    {
        using var inside = new PrivateFolder();
        return await services.GetRequiredService<Poppler>().WordsAsync(pdf, 50, inside, TestContext.Current.CancellationToken);
    }

    /// <summary>The first attached XML, taken out all at once rather than by number.</summary>
    public async Task<byte[]> AttachedXmlAsync(string pdf)
    {
        using var inside = new PrivateFolder();
        await Tools.RunAsync("pdfdetach", ["-saveall", "-o", inside.Path, pdf], inside, TestContext.Current.CancellationToken);
        return await File.ReadAllBytesAsync(Directory.GetFiles(inside.Path, "*.xml").Single(), TestContext.Current.CancellationToken);
    }

    /// <summary>Private folders of this process: none while nothing is read.</summary>
    public IReadOnlyList<string> Leftovers() => Directory.GetDirectories(Path.GetTempPath(), PrivateFolder.Prefix + "*");

    public void Dispose()
    {
        services.Dispose();
        folder.Delete(recursive: true);
    }
}
