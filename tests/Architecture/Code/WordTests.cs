using System.Text.RegularExpressions;

namespace Quittance.Architecture.Tests.Code;

/// <summary>Words that have no place in a file that others read.</summary>
public sealed partial class WordTests
{
    // Written in pieces, so that this file may pass its own rule.
    [GeneratedRegex(@"\bTO" + "DO\\b|\\bFIX" + "ME\\b|\\bHA" + "CK\\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unfinished();

    [GeneratedRegex("#pragma warning dis" + "able|^\\s*#reg" + "ion|\\bSkip" + " = \"|eslint-dis" + "able|@ts-ig" + "nore", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Silenced();

    [GeneratedRegex("(?<![\\w.~$])/(home|Users|wo" + "rk|mnt)/[\\w.]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Workplace();

    [GeneratedRegex("\"resolved\": \"https?://(?!registry\\.npmjs\\.org/)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Registry();

    private static readonly string[] Binary = [".png", ".jpg", ".pdf", ".tiff", ".tif", ".ico", ".woff2", ".zip", ".xlsx"];

    [Fact]
    public void Nothing_is_left_unfinished_or_silenced_and_no_file_names_a_place_of_one_machine() =>
        Checkout.Files().Where(IsText).Select(path => new SourceFile(path, Checkout.Read(path))).SelectMany(Violations).ShouldBeEmpty();

    [Theory]
    [InlineData("// TO" + "DO: later")]
    [InlineData("#pragma warning dis" + "able CS1591")]
    [InlineData("[Fact(Skip" + " = \"slow\")]")]
    [InlineData("see /ho" + "me/anna/notes.txt")]
    [InlineData("see /wo" + "rk/notes.txt")]
    [InlineData("\"resolved\": \"http" + "://10.0.0.1/a.tgz\"")]
    public void A_banned_word_is_found(string text) => Violations(new SourceFile("a.cs", "first\n" + text)).ShouldHaveSingleItem().ShouldStartWith("a.cs:2 ");

    [Theory]
    [InlineData("/var/lib/quittance")]
    [InlineData("https://example.org/home/page")]
    [InlineData("\"resolved\": \"https://registry.npmjs.org/a.tgz\"")]
    public void An_ordinary_word_passes(string text) => Violations(new SourceFile("a.cs", text)).ShouldBeEmpty();

    private static bool IsText(string path) => !Binary.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Violations(SourceFile file) =>
        from rule in new[] { Unfinished(), Silenced(), Workplace(), Registry() }
        from match in rule.Matches(file.Text)
        select $"{file.Path}:{file.Text.AsSpan(0, match.Index).Count('\n') + 1} {match.Value.Trim()}";
}
