using System.Globalization;
using System.Text;

namespace Quittance.Payables.Invoices;

/// <summary>The same name, tax id or number written by two hands, made equal; exact duplicates are found by these.</summary>
internal static class MatchKeys
{
    /// <summary>Letters and digits only, in capitals and without accents: <c>Ágnes &amp; Társa Kft.</c> is <c>AGNESTARSAKFT</c>.</summary>
    public static string? Of(string? text)
    {
        if (text is null)
            return null;
        var letters = text.Normalize(NormalizationForm.FormKD).Where(char.IsLetterOrDigit);
        var key = string.Concat(letters).ToUpperInvariant();
        return key.Length == 0 ? null : key;
    }

    /// <summary>Small letters without accents, with single blanks: <c>Ágnes  &amp; Társa</c> is found by <c>agnes &amp;</c>.</summary>
    public static string Searchable(string text)
    {
        var plain = text.Normalize(NormalizationForm.FormKD).Where(letter => !IsMark(letter)).Select(letter => char.IsControl(letter) ? ' ' : letter);
        return string.Join(' ', string.Concat(plain).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsMark(char letter) => CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;
}
