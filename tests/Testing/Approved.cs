namespace Quittance.Testing;

/// <summary>Text that a person has approved by committing it. <c>UPDATE_APPROVED=1</c> writes it anew, for the review of the diff.</summary>
public static class Approved
{
    public static void Check(string path, string found)
    {
        var file = Path.Combine(Repository.Root, path);
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, found);
        }
        var differences = Differences(File.Exists(file) ? File.ReadAllText(file) : "", found);
        Assert.True(differences.Count == 0,
            $"{path} is out of date. If this is meant: run the tests with UPDATE_APPROVED=1 and commit it.\n{string.Join('\n', differences)}");
    }

    /// <summary>The lines that are in one and not in the other; an indented line belongs to the one it stands under.</summary>
    public static IReadOnlyList<string> Differences(string approved, string found)
    {
        List<string> before = [.. Qualified(approved)], after = [.. Qualified(found)];
        return [.. before.Except(after).Select(line => "- " + line), .. after.Except(before).Select(line => "+ " + line)];
    }

    private static IEnumerable<string> Qualified(string text)
    {
        var heading = "";
        foreach (var line in text.Split('\n'))
        {
            var indented = line.StartsWith(' ');
            heading = indented ? heading : line;
            yield return indented ? $"{heading}: {line.Trim()}" : line;
        }
    }
}
