using System.Collections.Concurrent;

namespace Quittance.EndToEnd.Tests.Hostile;

/// <summary>Reads everything the server writes, as it writes it, and remembers the lines that show a secret.</summary>
internal sealed class LogWatch
{
    private readonly ConcurrentDictionary<string, byte> secrets = new(StringComparer.Ordinal);

    private long lines;

    public ConcurrentQueue<string> Leaks { get; } = new();

    public long Lines => Interlocked.Read(ref lines);

    public void Guard(IEnumerable<string> more)
    {
        foreach (var secret in more)
            secrets.TryAdd(secret, 0);
    }

    public void Read(string line)
    {
        Interlocked.Increment(ref lines);
        if (secrets.Keys.Any(secret => line.Contains(secret, StringComparison.Ordinal)))
            Leaks.Enqueue(line);
    }
}
