namespace Quittance.Documents.Tests.Files;

/// <summary>A sender that stops halfway and lets the test look around, or break off.</summary>
internal sealed class HalvedStream(byte[] content, Action halfway) : MemoryStream(content, writable: false)
{
    private readonly int half = content.Length / 2;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position == half)
            halfway();
        return await base.ReadAsync(Position < half ? buffer[..Math.Min(buffer.Length, half)] : buffer, cancellationToken);
    }
}
