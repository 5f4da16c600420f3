using Quittance.Payables.Invoices;

namespace Quittance.Payables.Checks;

/// <summary>Whether two tax ids mean one taxpayer: <c>12345678-2-42</c> and <c>HU12345678</c> do.</summary>
internal static class TaxIdMatch
{
    /// <summary>Fewer shared characters than this prove nothing.</summary>
    private const int Telling = 8;

    public static bool AreSame(string? one, string? other)
    {
        if (Core(one) is not { Length: > 0 } left || Core(other) is not { Length: > 0 } right)
            return false;
        var (shorter, longer) = left.Length <= right.Length ? (left, right) : (right, left);
        return left == right || (shorter.Length >= Telling && longer.StartsWith(shorter, StringComparison.Ordinal));
    }

    /// <summary>Without punctuation and without the two letters of a country before digits.</summary>
    private static string? Core(string? taxId)
    {
        var key = MatchKeys.Of(taxId);
        return key is { Length: > 2 } && char.IsAsciiLetter(key[0]) && char.IsAsciiLetter(key[1]) ? key[2..] : key;
    }
}
