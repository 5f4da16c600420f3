using Quittance.Payables.Checks;

namespace Quittance.Payables.Tests.Checks;

public sealed class InvoiceChecksTests
{
    [Fact]
    public void A_sound_invoice_gives_no_findings() => InvoiceChecks.All.Inspect(Facts.Sound).ShouldBeEmpty();

    [Fact]
    public void An_empty_invoice_is_told_what_it_lacks_and_breaks_no_check()
    {
        var findings = InvoiceChecks.All.Inspect(Facts.With(_ => new()) with { Lines = [new LineFacts(1, null, null, null)] });

        findings.Select(finding => finding.Kind.Code).ShouldAllBe(code => code == "AP-REQ-001");
        findings.Count.ShouldBe(5);
    }

    [Fact]
    public void Errors_come_before_warnings()
    {
        var findings = InvoiceChecks.All.Inspect(Facts.With(header => header with { Currency = "USD", GrossTotal = 1m }));

        findings.Select(finding => finding.Kind.Code).ShouldBe(["AP-ARI-001", "AP-CUR-002"]);
    }

    [Fact]
    public void No_code_is_given_out_twice() =>
        InvoiceChecks.All.Finds.Select(kind => kind.Code).ShouldBeUnique();

    [Fact]
    public void The_page_of_checks_shows_the_catalogue() => DocumentedChecks.ShouldBeCurrent();
}
