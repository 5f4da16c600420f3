namespace Quittance.Capture.Layout;

/// <summary>The longest a pattern may look at one piece of text from a stranger's file.</summary>
internal static class RegexLimit
{
    public const int Milliseconds = 2000;
}
