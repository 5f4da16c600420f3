using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Quittance.Kernel.Errors;
using Quittance.Testing;

namespace Quittance.Architecture.Tests.Code;

/// <summary>Every error has a code of its own, and a line in the documentation.</summary>
public sealed partial class ErrorCatalogueTests
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [GeneratedRegex(@"^[A-Z]{2,4}(-[A-Z]{2,4})?-[A-Z]{2,4}-\d{3}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [Fact]
    public void Codes_are_unique_and_well_formed() => Violations(Errors(Product.Types)).ShouldBeEmpty();

    [Fact]
    public void Every_error_is_documented() => Approved.Check("docs/errors.md", Page(Errors(Product.Types)));

    [Fact]
    public void A_code_used_twice_or_malformed_or_a_message_of_two_lines_is_found() =>
        Violations(Errors([typeof(Careless)])).ShouldBe(["AA-BB-001 is used 2 times", "wrong is not a code", "AA-BB-002 needs one line of message"], ignoreOrder: true);

    private static List<Error> Errors(IEnumerable<Type> types) =>
    [
        .. types.Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(Static).Where(field => field.FieldType == typeof(Error)))
            .Select(field => (Error)field.GetValue(null)!)
            .OrderBy(error => error.Code, StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Violations(List<Error> errors) =>
        errors.GroupBy(error => error.Code, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => $"{group.Key} is used {group.Count()} times")
            .Concat(errors.Where(error => !Code().IsMatch(error.Code)).Select(error => $"{error.Code} is not a code"))
            .Concat(errors.Where(error => error.Message.Length == 0 || error.Message.Contains('\n', StringComparison.Ordinal)).Select(error => $"{error.Code} needs one line of message"));

    private static string Page(List<Error> errors)
    {
        var page = new StringBuilder("""
            # Errors

            Every refusal carries one of these codes: in the `code` of a problem details answer (RFC 9457), and in the log. A code never
            changes its meaning. This page is written from the catalogues in the code by a test; do not edit it.

            | code | kind | what it says |
            |---|---|---|

            """);
        foreach (var error in errors)
            page.Append($"| `{error.Code}` | {error.Kind} | {error.Message.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        return page.ToString();
    }

    private static class Careless
    {
        public static readonly Error One = new("AA-BB-001", "One.");
        public static readonly Error Again = new("AA-BB-001", "Again.");
        public static readonly Error Malformed = new("wrong", "Malformed.");
        public static readonly Error TwoLines = new("AA-BB-002", "Two\nlines.");
    }
}
