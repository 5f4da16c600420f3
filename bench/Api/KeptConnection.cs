using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Quittance.Bench.Api;

/// <summary>One kept-alive connection that asks again as soon as it is answered. Reads by hand, so as to take little of the machine it measures.</summary>
internal sealed class KeptConnection : IDisposable
{
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] buffer = new byte[64 * 1024];

    public List<double> Milliseconds { get; } = [];

    public int Errors { get; private set; }

    public long Bytes { get; private set; }

    public static async Task<KeptConnection> OpenAsync(Uri server)
    {
        var connection = new KeptConnection();
        await connection.socket.ConnectAsync(IPAddress.Parse(server.Host), server.Port);
        return connection;
    }

    public async Task RunAsync(byte[] request, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            var since = Stopwatch.GetTimestamp();
            await socket.SendAsync(request, SocketFlags.None, CancellationToken.None);
            if (!await AnsweredAsync())
            {
                Errors++;
                return;
            }
            Milliseconds.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        }
    }

    public void Dispose() => socket.Dispose();

    /// <summary>Reads one answer to its end; false when it was not 200 or the connection was closed.</summary>
    private async Task<bool> AnsweredAsync()
    {
        var length = 0;
        do
        {
            if (length == buffer.Length)
                return false;
            var read = await socket.ReceiveAsync(buffer.AsMemory(length), SocketFlags.None);
            if (read == 0)
                return false;
            length += read;
        }
        while (!IsWhole(buffer.AsSpan(0, length)));
        Bytes += length;
        return buffer.AsSpan(0, length).StartsWith("HTTP/1.1 200 "u8);
    }

    /// <summary>Chunked answers end with an empty chunk; JSON holds no line breaks of its own. Others say their length.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
            return false;
        var length = answer[..head].IndexOf("Content-Length: "u8);
        if (length < 0)
            return answer.EndsWith("\r\n0\r\n\r\n"u8);
        var digits = answer[(length + "Content-Length: "u8.Length)..head];
        var end = digits.IndexOf((byte)'\r');
        return answer.Length - head - 4 >= int.Parse(end < 0 ? digits : digits[..end], System.Globalization.CultureInfo.InvariantCulture);
    }
}
