using Quittance.Payables.Checks;

namespace Quittance.Payables.Tests.Checks;

public sealed class DatesCheckTests
{
    [Theory]
    [InlineData("2026-03-12", "AP-DAT-001")]
    [InlineData("2025-03-09", "AP-DAT-003")]
    public void An_impossible_or_very_old_issue_date_is_found(string issued, string code) =>
        Issued(issued).CodesOf<DatesCheck>().ShouldBe([code]);

    [Theory]
    [InlineData("2026-03-11")]
    [InlineData("2026-03-10")]
    [InlineData("2025-03-10")]
    public void Tomorrow_and_a_year_ago_are_still_possible(string issued) =>
        Issued(issued).CodesOf<DatesCheck>().ShouldBeEmpty();

    [Fact]
    public void Due_before_it_was_issued_is_pointed_out() =>
        Facts.With(header => header with { DueDate = new DateOnly(2026, 2, 28) }).CodesOf<DatesCheck>().ShouldBe(["AP-DAT-002"]);

    [Fact]
    public void Due_on_the_day_it_was_issued_is_fine() =>
        Facts.With(header => header with { DueDate = header.IssueDate }).CodesOf<DatesCheck>().ShouldBeEmpty();

    private static InvoiceFacts Issued(string date) =>
        Facts.With(header => header with { IssueDate = DateOnly.Parse(date), DueDate = null });
}
