using System.Text.RegularExpressions;

namespace Quittance.Architecture.Tests.Code;

/// <summary>
/// What is set on a database connection must end with the transaction: connections go back to their pool as they are, and the next
/// to use one may work for another company.
/// </summary>
public sealed partial class SessionStateTests
{
    [GeneratedRegex("""set_config\([^;\n]*,\s*false\)|pg_(try_)?advisory_lock(_shared)?\(|\bCREATE (TEMP|TEMPORARY)\b|\bLISTEN \{|["';]\s*SET (?!LOCAL\b)\w+""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Lasting();

    /// <summary>They keep a connection of their own, which no one uses after them.</summary>
    private static readonly string[] Owners = ["MigrationJournal.cs", "EventListener.cs"];

    [Fact]
    public void Nothing_is_set_on_a_connection_that_outlives_its_transaction() =>
        Checkout.Files().Where(path => path.StartsWith("src/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal))
            .Where(path => !Owners.Contains(Path.GetFileName(path), StringComparer.Ordinal))
            .SelectMany(path => Found(Checkout.Read(path)).Select(what => $"{path}: {what}"))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("\"SELECT set_config('quittance.company', $1, false)\"")]
    [InlineData("\"SELECT pg_advisory_lock($1)\"")]
    [InlineData("\"SET statement_timeout = 0\"")]
    [InlineData("\"CREATE TEMP TABLE x (id uuid)\"")]
    public void What_would_outlive_it_is_found(string code) => Found(code).ShouldHaveSingleItem();

    [Theory]
    [InlineData("\"SELECT set_config('quittance.company', $1, true)\"")]
    [InlineData("\"SELECT pg_advisory_xact_lock($1)\"")]
    [InlineData("\"SET LOCAL row_security = off\"")]
    [InlineData("\"UPDATE platform.people SET name = $1\"")]
    public void What_ends_with_it_passes(string code) => Found(code).ShouldBeEmpty();

    private static IEnumerable<string> Found(string code) => Lasting().Matches(code).Select(match => match.Value);
}
