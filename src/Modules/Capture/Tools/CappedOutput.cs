namespace Quittance.Capture.Tools;

/// <summary>Reads a pipe to its end, but never more than a cap into memory.</summary>
internal static class CappedOutput
{
    private const int MessageBytes = 16 * 1024;

    /// <summary>The bytes, or null when there were more than <paramref name="cap"/>.</summary>
    public static async Task<byte[]?> ReadAsync(Stream pipe, int cap, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[32 * 1024];
        int read;
        while ((read = await pipe.ReadAsync(buffer, cancellation)) > 0)
        {
            if (kept.Length + read > cap)
                return null;
            await kept.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }
        return kept.ToArray();
    }

    /// <summary>The start of what a tool complains of. The rest is read and dropped, so that the tool never waits for us.</summary>
    public static async Task<string> ReadMessageAsync(Stream pipe, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[8 * 1024];
        int read;
        while ((read = await pipe.ReadAsync(buffer, cancellation)) > 0)
            await kept.WriteAsync(buffer.AsMemory(0, Math.Min(read, MessageBytes - (int)kept.Length)), cancellation);
        return System.Text.Encoding.UTF8.GetString(kept.ToArray()).Trim();
    }
}
