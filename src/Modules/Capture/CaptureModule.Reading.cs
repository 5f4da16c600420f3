using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quittance.Capture.Contracts;
using Quittance.Capture.Files;
using Quittance.Capture.Recognition;
using Quittance.Capture.Structured;
using Quittance.Capture.Tools;

namespace Quittance.Capture;

/// <summary>The front door of the Capture module.</summary>
public static partial class CaptureModule
{
    /// <summary>The configuration section of <see cref="ReadingOptions"/>.</summary>
    public const string ReadingSection = "Quittance:Capture:Reading";

    /// <summary>
    /// Registers <see cref="IInvoiceReader"/> and <see cref="IPageRenderer"/>: everything that reads a file and needs no database.
    /// </summary>
    /// <param name="services">Where to register.</param>
    public static IServiceCollection AddReading(this IServiceCollection services)
    {
        services.AddLogging();
        services.AddOptions<ReadingOptions>().BindConfiguration(ReadingSection);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ToolRunner>();
        services.AddSingleton<Poppler>();
        services.AddSingleton<Tesseract>();
        services.AddSingleton<DocumentOpener>();
        services.AddSingleton<StructuredReader>();
        services.AddSingleton<PageLook>();
        services.AddSingleton<PageRecognition>();
        services.AddSingleton<PictureSheets>();
        services.AddSingleton<PictureWords>();
        services.AddSingleton<WordSource>();
        services.AddSingleton<PdfReading>();
        services.AddSingleton<IInvoiceReader, InvoiceReader>();
        services.AddSingleton<IPageRenderer, PageRenderer>();
        return services;
    }
}
