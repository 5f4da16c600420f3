using System.Globalization;
using Quittance.Capture.Recognition;
using Quittance.Capture.Tools;

namespace Quittance.Capture.Tests.Samples;

/// <summary>Pictures of our own invoices, as scanners and cameras make them.</summary>
internal static class SamplePicture
{
    /// <summary>The JPEG that a camera makes of a sheet.</summary>
    public static Task<byte[]> JpegAsync(this ReadingHost host, RawPicture sheet) =>
        host.DrawAsync(SamplePdf.Scan(sheet), ["-jpeg", "-jpegopt", "quality=95", "-r", "300"], "jpg");

    /// <summary>A PNG of a PDF's only page.</summary>
    public static Task<byte[]> PngAsync(this ReadingHost host, byte[] pdf) => host.DrawAsync(pdf, ["-png", "-gray", "-r", "200"], "png");

    /// <summary>The grey picture that a scanner makes of a PDF's only page.</summary>
    public static async Task<RawPicture> ScanAsync(this ReadingHost host, byte[] pdf, string dpi = "200")
    {
        var path = host.Write("scan.pgm", await host.DrawAsync(pdf, ["-gray", "-r", dpi], "pgm"));
        return await RawPicture.ReadAsync(path, TestContext.Current.CancellationToken);
    }

    /// <summary>The same JPEG with a note of the camera how it is to be shown (Exif orientation).</summary>
    public static byte[] WithOrientation(this byte[] jpeg, byte orientation)
    {
        byte[] exif = [.. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
        return [.. jpeg[..2], 0xFF, 0xE1, 0, (byte)(exif.Length + 2), .. exif, .. jpeg[2..]];
    }

    private static async Task<byte[]> DrawAsync(this ReadingHost host, byte[] pdf, string[] format, string extension)
    {
        var name = Guid.CreateVersion7().ToString("N", CultureInfo.InvariantCulture);
        using var folder = new PrivateFolder();
        string[] arguments = [.. format, "-singlefile", host.Write(name + ".pdf", pdf), folder.File("page")];
        await host.Tools.RunAsync("pdftoppm", arguments, folder, CancellationToken.None);
        return await File.ReadAllBytesAsync(folder.File("page." + extension), TestContext.Current.CancellationToken);
    }
}
