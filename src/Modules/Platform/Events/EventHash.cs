using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Quittance.Platform.Contracts.Events;

namespace Quittance.Platform.Events;

/// <summary>
/// The chain's hash: SHA-256 over every column, each with its length before it, so that no two different events
/// give the same bytes.
/// </summary>
internal static class EventHash
{
    public static byte[] Start { get; } = new byte[SHA256.HashSizeInBytes];

    public static byte[] Of(LoggedEvent logged)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, logged.PreviousHash);
        Add(hash, logged.CompanyId.ToByteArray(bigEndian: true));
        AddNumber(hash, logged.Sequence);
        AddNumber(hash, Microseconds(logged.OccurredAt));
        AddText(hash, logged.Kind);
        AddText(hash, logged.SubjectKind);
        Add(hash, logged.SubjectId.ToByteArray(bigEndian: true));
        Add(hash, logged.ActorId?.ToByteArray(bigEndian: true) ?? []);
        AddText(hash, logged.ActorName);
        AddText(hash, logged.Data);
        return hash.GetHashAndReset();
    }

    /// <summary>PostgreSQL keeps microseconds: what is hashed must be what comes back.</summary>
    public static DateTimeOffset ToMicroseconds(DateTimeOffset time) =>
        new(time.UtcTicks - time.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);

    private static long Microseconds(DateTimeOffset time) => time.UtcTicks / TimeSpan.TicksPerMicrosecond;

    private static void AddText(IncrementalHash hash, string text) => Add(hash, Encoding.UTF8.GetBytes(text));

    private static void AddNumber(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        Add(hash, bytes);
    }

    private static void Add(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
