using System.Collections.Concurrent;

namespace Quittance.EndToEnd.Tests.Hostile;

/// <summary>Reads everything the server writes, as it writes it, and remembers the lines that show a secret.</summary>
internal sealed class LogWatch
{
    private readonly ConcurrentDictionary<string, byte> secrets = new(StringComparer.Ordinal);

    /// <summary>So many lines tell of a fault: the sentence, the exception and the top of its stack.</summary>
    private const int LinesOfAFault = 25;

    private long lines;
    private int ofFault;

    public ConcurrentQueue<string> Leaks { get; } = new();

    /// <summary>What the server says of requests that failed by its own fault.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    public long Lines => Interlocked.Read(ref lines);

    public void Guard(IEnumerable<string> more)
    {
        foreach (var secret in more)
            secrets.TryAdd(secret, 0);
    }

    public void Read(string line)
    {
        Interlocked.Increment(ref lines);
        if (line.Contains("failed; trace id", StringComparison.Ordinal))
            ofFault = LinesOfAFault;
        if (ofFault-- > 0)
            Faults.Enqueue(line);
        if (secrets.Keys.Any(secret => line.Contains(secret, StringComparison.Ordinal)))
            Leaks.Enqueue(line);
    }
}
