namespace Quittance.Formats.Xades.Canonical;

/// <summary>Orders text by code points, as canonical XML demands. UTF-16 puts characters beyond the first plane too early.</summary>
internal static class CodePoints
{
    public static int Compare(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        for (var at = 0; at < length; at++)
        {
            if (left[at] != right[at])
                return Rank(left[at]) - Rank(right[at]);
        }

        return left.Length - right.Length;
    }

    private static int Rank(char character) => char.IsSurrogate(character) ? character + 0x10000 : character;
}
