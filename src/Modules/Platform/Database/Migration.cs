using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Quittance.Platform.Database;

/// <summary>One SQL file of one module.</summary>
internal sealed partial record Migration(string Module, int Number, string Name, string Sql)
{
    public string Checksum { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));

    /// <summary>The files that a module embeds as <c>Migrations/0001_name.sql</c>, in order.</summary>
    public static IReadOnlyList<Migration> Of(Assembly assembly) =>
    [
        .. assembly.GetManifestResourceNames()
            .Select(name => (Resource: name, Match: FileName().Match(name)))
            .Where(found => found.Match.Success)
            .Select(found => Read(assembly, found.Resource, found.Match))
            .OrderBy(migration => migration.Number),
    ];

    private static Migration Read(Assembly assembly, string resource, Match match)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        var module = assembly.GetName().Name!.Split('.')[^1].ToLowerInvariant();
        var number = int.Parse(match.Groups["number"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        return new Migration(module, number, match.Groups["name"].Value, reader.ReadToEnd().ReplaceLineEndings("\n"));
    }

    [GeneratedRegex(@"\.Migrations\.(?<number>\d{4})_(?<name>.+)\.sql$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FileName();
}
