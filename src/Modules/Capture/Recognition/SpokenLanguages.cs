using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Recognition;

/// <summary>The languages a document may be in, likeliest first, by ISO 639-1; there is always one.</summary>
internal sealed record SpokenLanguages(IReadOnlyList<string> Codes)
{
    private const string English = "en";

    /// <summary>What a page is taken for until its words say otherwise.</summary>
    public string Assumed => Codes[0];

    public bool IsOne => Codes.Count == 1;

    /// <summary>Those wanted that are installed; English when none is, and all that are installed when none is wanted.</summary>
    public static SpokenLanguages Of(IReadOnlyList<string> wanted, IReadOnlySet<string> installed)
    {
        var usable = (wanted.Count > 0 ? wanted : TesseractLanguages.Codes)
            .Where(code => installed.Contains(TesseractLanguages.NameOf(code)))
            .ToList();
        return new(usable.Count > 0 ? usable : [English]);
    }

    /// <summary>The language these words are in, as far as it can be recognised.</summary>
    public string Of(IReadOnlyList<Word> words)
    {
        var voted = LanguageVote.Of(words, Assumed);
        return Codes.Contains(voted, StringComparer.Ordinal) ? voted : Assumed;
    }
}
