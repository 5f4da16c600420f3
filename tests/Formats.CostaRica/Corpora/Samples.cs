using Quittance.Testing;

namespace Quittance.Formats.CostaRica.Tests.Corpora;

/// <summary>The sample documents of the shared corpora.</summary>
internal static class Samples
{
    public static string[] Files(string folder) =>
        [.. Directory.GetFiles(Shared.RequireFolder($"spec/costa-rica/samples/{folder}"), "*.xml").Order(StringComparer.Ordinal)];

    public static ComprobanteReading Read(string file)
    {
        using var stream = File.OpenRead(file);
        return ComprobanteReader.Read(stream);
    }

    public static byte[] Write(Comprobante document)
    {
        using var stream = new MemoryStream();
        ComprobanteWriter.Write(document, stream);
        return stream.ToArray();
    }
}
