namespace Quittance.Capture.Layout.Text;

/// <summary>A word where it stands.</summary>
/// <param name="Text">As printed, ligatures and odd spaces undone.</param>
/// <param name="Area">Where.</param>
/// <param name="Certainty">0 to 1: how sure the recognition is; 1 in a text layer.</param>
internal sealed record Word(string Text, Area Area, double Certainty = 1);

/// <summary>The words of one page.</summary>
internal sealed record TextPage(int Number, double Width, double Height, IReadOnlyList<Word> Words);
