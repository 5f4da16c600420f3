using System.Text.RegularExpressions;

namespace Quittance.Kernel.TaxIds;

/// <summary>Tax ids are printed with blanks, dots, hyphens and strokes that mean nothing.</summary>
internal static class TaxIdText
{
    /// <summary>Capital letters and digits only.</summary>
    public static string Compact(string text) => new([.. text.ToUpperInvariant().Where(char.IsLetterOrDigit)]);

    /// <summary>A regular expression for the whole text; it may not take longer than a second.</summary>
    public static Regex Format(string pattern) =>
        new($"^(?:{pattern})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
}
