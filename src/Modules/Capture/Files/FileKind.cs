namespace Quittance.Capture.Files;

internal enum FileKind
{
    Unsupported,
    Pdf,
    Png,
    Jpeg,
    Tiff,
    Xml,

    /// <summary>A photo of Apple's phones: HEIF with HEVC inside.</summary>
    Heic,

    /// <summary>An e-mail as a file (.eml).</summary>
    Mail,
}
