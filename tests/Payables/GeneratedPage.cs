using Quittance.Testing;

namespace Quittance.Payables.Tests;

/// <summary>A page of the documentation that is written from the code.</summary>
internal static class GeneratedPage
{
    /// <summary>Compares the page with what the code says; <c>UPDATE_APPROVED=1</c> writes it instead, to be reviewed as a diff.</summary>
    public static void ShouldHold(string path, string expected)
    {
        var file = Path.Combine(Repository.Root, path);
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
            File.WriteAllText(file, expected);
        File.ReadAllText(file).ShouldBe(expected, $"Write {path} anew with UPDATE_APPROVED=1.");
    }
}
