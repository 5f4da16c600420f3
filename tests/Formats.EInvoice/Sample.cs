using System.Text;

namespace Quittance.Formats.EInvoice.Tests;

/// <summary>The hand-made invoices in the Samples folders.</summary>
internal static class Sample
{
    public static EInvoiceDocument Read(string name)
    {
        var reading = EInvoiceReader.Read(Open(name));
        reading.Problem.ShouldBeNull();
        return reading.Invoice!;
    }

    /// <summary>Reads the sample after a change that must hit something.</summary>
    public static EInvoiceReading ReadChanged(string name, string old, string changed)
    {
        using var text = new StreamReader(Open(name));
        var xml = text.ReadToEnd();
        xml.ShouldContain(old);
        return ReadText(xml.Replace(old, changed, StringComparison.Ordinal));
    }

    public static EInvoiceReading ReadText(string xml) => EInvoiceReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(xml)));

    public static Stream Open(string name) => typeof(Sample).Assembly.GetManifestResourceStream(name).ShouldNotBeNull();
}
