using System.Diagnostics;
using Quittance.Testing;

namespace Quittance.Formats.CostaRica.Tests.Generated;

/// <summary>The official schemas, asked through xmllint: an independent validator. Many files per call.</summary>
internal static class Xmllint
{
    private const string Says = " validates";

    /// <summary>Of the files, all of one root, those that the schema of that root refuses; with what xmllint says.</summary>
    public static IReadOnlyDictionary<string, string> Refused(string root, SchemaPublication publication, IReadOnlyList<string> files)
    {
        var schema = Shared.RequireFile($"spec/costa-rica/xsd/{publication.ToString()[1..]}/v4.4/{root}_V4.4.xsd");
        var said = files.Chunk(1000).SelectMany(batch => Run(schema, batch)).ToList();
        var accepted = said.Where(line => line.EndsWith(Says, StringComparison.Ordinal)).Select(line => line[..^Says.Length]).ToHashSet(StringComparer.Ordinal);
        var reasons = said.ToLookup(line => line.Split(':')[0], StringComparer.Ordinal);
        return files.Where(file => !accepted.Contains(file)).ToDictionary(file => file, file => string.Join('\n', reasons[file]), StringComparer.Ordinal);
    }

    private static List<string> Run(string schema, string[] files)
    {
        var start = new ProcessStartInfo("xmllint", ["--nonet", "--noout", "--schema", schema, .. files]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        try
        {
            using var process = Process.Start(start)!;
            var said = process.StandardError.ReadToEnd().Split('\n');
            process.WaitForExit(TimeSpan.FromMinutes(2)).ShouldBeTrue();
            said.ShouldContain(line => line.EndsWith(Says, StringComparison.Ordinal) || line.EndsWith(" fails to validate", StringComparison.Ordinal), string.Join('\n', said.Take(5)));
            return [.. said];
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("xmllint is not installed: package libxml2-utils.");
            throw;
        }
    }
}
