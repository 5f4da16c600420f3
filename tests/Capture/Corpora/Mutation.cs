namespace Quittance.Capture.Tests.Corpora;

/// <summary>Damages a file as storage, mail and malice do: bits, runs of bytes, cuts, repeats, numbers made huge.</summary>
internal static class Mutation
{
    public static byte[] Of(byte[] origin, Random random)
    {
        var bytes = origin.ToList();
        for (var times = random.Next(1, 12); times > 0 && bytes.Count > 8; times--)
            Damage(bytes, random);
        return [.. bytes];
    }

    private static void Damage(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count);
        var length = random.Next(1, Math.Min(400, bytes.Count - at + 1));
        switch (random.Next(7))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes.RemoveRange(at, Math.Min(length, bytes.Count - at));
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(at, Math.Min(length, bytes.Count - at)));
                break;
            case 3:
                bytes.RemoveRange(Math.Max(at, bytes.Count / 4), bytes.Count - Math.Max(at, bytes.Count / 4));
                break;
            case 4:
                for (var i = at; i < Math.Min(bytes.Count, at + length); i++)
                    bytes[i] = (byte)random.Next(256);
                break;
            default:
                MakeHuge(bytes, at);
                break;
        }
    }

    /// <summary>The next number in the text becomes one that no count or length can be.</summary>
    private static void MakeHuge(List<byte> bytes, int from)
    {
        var digit = bytes.FindIndex(from, b => b is >= (byte)'0' and <= (byte)'9');
        if (digit >= 0)
            bytes.InsertRange(digit, "99999999"u8.ToArray());
    }
}
