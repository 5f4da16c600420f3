using System.Reflection;
using System.Text.RegularExpressions;

namespace Quittance.Architecture.Tests.Code;

/// <summary>A migration that is misnamed would silently never run, and two of one number would run in no order.</summary>
public sealed partial class MigrationTests
{
    [GeneratedRegex(@"\.Migrations\.(?<number>\d{4})_[a-z0-9_]+\.sql$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FileName();

    [Fact]
    public void Migrations_are_numbered_uniquely() =>
        Product.Modules.SelectMany(module => Violations(module.GetManifestResourceNames())).ShouldBeEmpty();

    [Fact]
    public void Every_migration_in_the_tree_is_embedded() =>
        Checkout.Files("src").Count(file => file.EndsWith(".sql", StringComparison.Ordinal)).ShouldBe(Product.Modules.Sum(Embedded));

    [Theory]
    [InlineData("A.Migrations.0001_one.sql", "A.Migrations.0001_other.sql")]
    [InlineData("A.Migrations.1_one.sql")]
    [InlineData("A.Migrations.0001-one.sql")]
    [InlineData("A.Sql.0001_one.sql")]
    public void A_misnamed_migration_is_found(params string[] names) => Violations(names).ShouldHaveSingleItem();

    private static int Embedded(Assembly module) => module.GetManifestResourceNames().Count(IsSql);

    private static bool IsSql(string name) => name.EndsWith(".sql", StringComparison.Ordinal);

    private static IEnumerable<string> Violations(IEnumerable<string> resources)
    {
        var files = resources.Where(IsSql).ToList();
        var misnamed = files.Where(name => !FileName().IsMatch(name)).Select(name => $"{name}: name it Migrations/0001_words.sql");
        var repeated = files.Where(name => FileName().IsMatch(name))
            .GroupBy(name => FileName().Match(name).Groups["number"].Value, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => $"{group.Key} is the number of {string.Join(" and ", group)}");
        return misnamed.Concat(repeated);
    }
}
