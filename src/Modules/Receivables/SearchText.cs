using Quittance.Platform.Contracts.Http;

namespace Quittance.Receivables;

/// <summary>What somebody searches for, as a pattern.</summary>
internal static class SearchText
{
    private const int Longest = 200;

    /// <summary>The pattern of whatever has the text in it.</summary>
    /// <exception cref="Kernel.Errors.RefusalException">It is too long, or no text.</exception>
    public static string Part(string field, string text)
    {
        var wanted = text.Trim();
        if (wanted.Length > Longest || wanted.Contains('\0', StringComparison.Ordinal))
            Refuse.IfAny([new(field, "TOO_LONG", $"Use at most {Longest} ordinary characters.")]);
        return $"%{wanted.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
    }
}
