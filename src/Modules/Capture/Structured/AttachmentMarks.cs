namespace Quittance.Capture.Structured;

/// <summary>
/// Tells by its bytes that a PDF surely has no attached file, so that no tool need be asked. A file specification names its
/// stream under /EF (ISO 32000-1, 7.11.3), in plain sight unless it is packed into an object stream.
/// </summary>
internal static class AttachmentMarks
{
    private const int Overlap = 16, BufferBytes = 64 * 1024;

    /// <summary>False only when there can be none.</summary>
    public static bool MayHold(string pdf)
    {
        using var stream = new FileStream(pdf, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        var buffer = new byte[BufferBytes];
        var kept = 0;
        int read;
        while ((read = stream.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            var window = buffer.AsSpan(0, kept + read);
            if (HasMark(window))
                return true;
            var rest = window[^Math.Min(Overlap, window.Length)..];
            rest.CopyTo(buffer);
            kept = rest.Length;
        }
        return false;
    }

    /// <summary>A name may also be written with its letters as numbers after #; whoever does that is asked the long way.</summary>
    private static bool HasMark(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("/EF"u8) >= 0 || bytes.IndexOf("/ObjStm"u8) >= 0 || bytes.IndexOf("/E#46"u8) >= 0 || bytes.IndexOf("/#45"u8) >= 0;
}
