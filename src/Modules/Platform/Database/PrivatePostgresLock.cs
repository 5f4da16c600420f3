using System.Diagnostics;

namespace Quittance.Platform.Database;

/// <summary>
/// Two advisory file locks (flock), which the kernel lets go of however a process ends. One starter or stopper at a
/// time; and each user of the server holds a share, so that the last one to leave stops it.
/// </summary>
internal static class PrivatePostgresLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    public static async Task<FileStream> TakeAsync(string file, TimeSpan patience, CancellationToken stop)
    {
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            if (TryTake(file) is { } taken)
                return taken;
            if (Stopwatch.GetElapsedTime(since) > patience)
                throw PrivatePostgresErrors.Busy.Because(file);
            await Task.Delay(Pause, stop);
        }
    }

    /// <summary>The whole lock, or null when anyone else holds it or a share of it.</summary>
    public static FileStream? TryTake(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(file))
        {
            return null;
        }
    }

    /// <summary>A share of the lock, which others may hold too.</summary>
    // Any sharing at all is the shared kind of flock.
    public static FileStream Share(string file) => new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
}
