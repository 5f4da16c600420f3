using Quittance.Capture.Files;

namespace Quittance.Capture.Tests.Files;

public sealed class PictureSizeTests
{
    private static readonly byte[] Png =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 3, 32, 0, 0, 2, 88];

    private static readonly byte[] Jpeg =
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 17, 8, 2, 88, 3, 32, 3];

    private static readonly byte[] Tiff =
        [0x49, 0x49, 42, 0, 8, 0, 0, 0, 2, 0, 0, 1, 3, 0, 1, 0, 0, 0, 32, 3, 0, 0, 1, 1, 3, 0, 1, 0, 0, 0, 88, 2, 0, 0, 0, 0, 0, 0];

    [Fact]
    public void A_png_says_its_size() => Read(Png, FileKind.Png).ShouldBe(new PictureSize(800, 600));

    [Fact]
    public void A_jpeg_says_its_size_after_its_other_segments() => Read(Jpeg, FileKind.Jpeg).ShouldBe(new PictureSize(800, 600));

    [Fact]
    public void A_tiff_says_its_size() => Read(Tiff, FileKind.Tiff).ShouldBe(new PictureSize(800, 600));

    [Fact]
    public void A_picture_that_breaks_off_has_no_size() => Read(Png[..10], FileKind.Png).ShouldBeNull();

    private static PictureSize? Read(byte[] file, FileKind kind)
    {
        using var stream = new MemoryStream(file);
        return PictureSize.Read(stream, kind);
    }
}
