namespace Quittance.Formats.EInvoice.Tests.Corpora;

internal static class Files
{
    public static EInvoiceReading Read(string file)
    {
        using var stream = File.OpenRead(file);
        return EInvoiceReader.Read(stream);
    }
}
