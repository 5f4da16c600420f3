using System.Reflection;
using System.Text;
using Quittance.Capture.Contracts;
using Quittance.Formats.EInvoice;
using Quittance.Testing;

namespace Quittance.Capture.Tests;

/// <summary>Every reason a file was not read has a code of its own, and a line in the documentation.</summary>
public sealed class ReadingProblemsTests
{
    private static readonly List<ReadingProblem> All =
    [
        .. Of<ReadingProblem>(typeof(ReadingProblems)),
        ReadingProblems.ToolMissing("pdftotext"),
        .. Of<EInvoiceProblem>(typeof(EInvoiceProblems)).Select(problem => new ReadingProblem(problem.Code, problem.Message)),
    ];

    [Fact]
    public void Every_problem_is_documented() => Approved.Check("docs/reading-problems.md", Page());

    [Fact]
    public void Every_problem_has_a_code_of_its_own() => All.Select(problem => problem.Code).ShouldBeUnique();

    private static IEnumerable<T> Of<T>(Type catalogue) =>
        catalogue.GetFields(BindingFlags.Static | BindingFlags.Public).Where(field => field.FieldType == typeof(T)).Select(field => (T)field.GetValue(null)!);

    private static string Page()
    {
        var page = new StringBuilder("""
            # Reading problems

            Why a file was not read and a person must enter it: the `problem` of a reading carries one of these codes. A code never
            changes its meaning. This page is written from the catalogues in the code by a test; do not edit it.

            | code | what it says |
            |---|---|

            """);
        foreach (var problem in All.OrderBy(problem => problem.Code, StringComparer.Ordinal))
            page.Append($"| `{problem.Code}` | {problem.Message} |\n");
        return page.ToString();
    }
}
