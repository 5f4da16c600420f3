using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Quittance.Capture.Layout.Text;

/// <summary>A run of letters and digits (or a single #) in a text, folded: lower case, no accents.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(string Folded, int Start, int Length)
{
    public int End => Start + Length;

    public static List<Token> Split(string text)
    {
        var tokens = new List<Token>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && IsOfWord(text[i]))
                i++;
            if (i > start)
                tokens.Add(new(Fold(text[start..i]), start, i - start));
            else if (text[i++] is '#' or '%')
                tokens.Add(new(text[start..i], start, 1));
        }
        return tokens;
    }

    /// <summary>The raised o of "n.º" counts as a letter in Unicode; as a sign of abbreviation it is none.</summary>
    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) && c is not ('º' or 'ª');

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                folded.Append(Plain(char.ToLowerInvariant(c)));
        return folded.ToString();
    }

    private static string Plain(char c) => c switch
    {
        'ß' => "ss",
        'ł' => "l",
        'ø' => "o",
        'đ' => "d",
        'æ' => "ae",
        'œ' => "oe",
        'ı' => "i",
        _ => c.ToString(),
    };
}
