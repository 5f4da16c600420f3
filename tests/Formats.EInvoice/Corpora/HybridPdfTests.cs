using System.Diagnostics;
using Quittance.Testing;

namespace Quittance.Formats.EInvoice.Tests.Corpora;

/// <summary>The invoices inside the sample PDFs of Factur-X and ZUGFeRD 1.0 to 2.4; poppler takes them out.</summary>
public sealed class HybridPdfTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("quittance-hybrid-");

    [Fact]
    public void Every_invoice_inside_a_valid_pdf_is_read()
    {
        var pdfs = Directory.GetFiles(Shared.RequireFolder("spec/e-invoice/facturx-pdf"), "*.pdf", SearchOption.AllDirectories);
        var problems = pdfs.SelectMany(pdf => Attachments(pdf).DefaultIfEmpty(pdf).Select(Problem)).OfType<string>().ToArray();

        pdfs.Length.ShouldBeGreaterThan(70);
        problems.ShouldBeEmpty(string.Join('\n', problems));
    }

    [Fact]
    public void What_is_inside_an_invalid_pdf_never_throws()
    {
        var pdfs = Directory.GetFiles(Shared.RequireFolder("spec/e-invoice/facturx-invalid"));

        foreach (var file in pdfs.SelectMany(pdf => Attachments(pdf).Append(pdf)))
            Should.NotThrow(() => Files.Read(file), file);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string? Problem(string file)
    {
        var reading = Files.Read(file);
        var problem = reading.IsRead ? string.Join(", ", reading.Invoice.Warnings) : reading.Problem.ToString();
        return problem.Length == 0 ? null : $"{file}: {problem}";
    }

    private string[] Attachments(string pdf)
    {
        var target = folder.CreateSubdirectory(Path.GetFileNameWithoutExtension(pdf)).FullName;
        var start = new ProcessStartInfo("pdfdetach", ["-saveall", "-o", target, pdf]) { UseShellExecute = false, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            process.WaitForExit(TimeSpan.FromSeconds(20)).ShouldBeTrue();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("pdfdetach of poppler is not installed.");
        }

        return Directory.GetFiles(target, "*.xml");
    }
}
