namespace Quittance.Capture.Files;

internal enum FileKind
{
    Unsupported,
    Pdf,
    Png,
    Jpeg,
    Tiff,
    Xml,
}
