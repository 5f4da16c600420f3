using System.Text;

namespace Quittance.EndToEnd.Tests.Hostile;

/// <summary>Values that break programs: in paths, in queries, in bodies.</summary>
internal sealed class HostileText(Random random, IReadOnlyList<string> secrets, IReadOnlyList<string> ids)
{
    private static readonly string[] Known =
    [
        "", "0", "-1", "null", "true", "NaN", "Infinity", "1e308", "99999999999999999999999999", "-79228162514264337593543950336",
        "' OR 1=1 --", "\"; DROP TABLE platform.people; --", "../../etc/passwd", "%2e%2e%2f", "<script>alert(1)</script>", "${jndi:ldap://x}",
        "\0", "a\0b", "\ud83d\ude00", "\u202e", "\u0000\u0001\u001f", "ß İ ı", "0001-01-01", "9999-12-31T23:59:59.9999999Z", "2026-02-30",
        "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "=1+1", "{{7*7}}", "eyJuYW1lIjoiIn0", "Europe/Nowhere",
    ];

    public string Next() => random.Next(10) switch
    {
        0 => new string((char)random.Next('a', 'z'), random.Next(1, 5000)),
        1 => Guid.CreateVersion7().ToString(),
        2 => Encoding.Latin1.GetString(Bytes(random.Next(1, 60))),
        3 => random.NextInt64(long.MinValue, long.MaxValue).ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => Pick(Known),
    };

    /// <summary>One of the planted secrets, for bodies and headers: that is where callers put theirs.</summary>
    public string Secret() => Pick(secrets);

    /// <summary>Of something that is there.</summary>
    public string Id() => Pick(ids);

    public byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }

    public T Pick<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];
}
