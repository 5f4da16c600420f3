using System.Globalization;
using System.Text;

namespace Quittance.Capture.Layout.Text;

/// <summary>Undoes what fonts do to characters, so that rules see plain text.</summary>
internal static class WordText
{
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
            if (Plain(c) is { } plain)
                clean.Append(plain);
        return clean.ToString().Trim();
    }

    private static char? Plain(char c) => c switch
    {
        '\u00AD' or '\u2010' or '\u2011' or '\u2012' or '\u2212' => '-',
        '\u2018' or '\u2019' or '\u00B4' or '`' => '\'',
        _ when CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format => null,
        _ when char.IsWhiteSpace(c) => ' ',
        _ => c,
    };
}
