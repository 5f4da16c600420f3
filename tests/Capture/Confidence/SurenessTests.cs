using Quittance.Capture.Contracts;
using Quittance.Capture.Layout;
using Quittance.Capture.Layout.Confidence;
using Quittance.Capture.Tests.Layout;

namespace Quittance.Capture.Tests.Confidence;

/// <summary>What speaks against a value makes it less sure; the weights are fitted, so only such relations are held fast.</summary>
public sealed class SurenessTests
{
    private static readonly (int, int, string)[] Sums =
        [(300, 500, "Subtotal"), (400, 500, "100.00"), (300, 520, "VAT"), (400, 520, "20.00"), (300, 540, "Grand total"), (400, 540, "120.00")];

    private static readonly (int, int, string)[] WrongSums = [.. Sums[..5], (400, 540, "125.00")];

    [Theory]
    [InlineData(FieldNames.NetTotal)]
    [InlineData(FieldNames.TaxTotal)]
    [InlineData(FieldNames.GrossTotal)]
    public void Sums_that_do_not_add_up_are_less_sure(string total) =>
        Read(WrongSums)[total].Confidence.ShouldBeLessThan(Read(Sums)[total].Confidence);

    [Fact]
    public void A_date_without_a_label_is_less_sure_than_one_with() =>
        Read((50, 50, "Invoice"), (50, 90, "24.12.2023"), (50, 110, "27.12.2023"))[FieldNames.IssueDate].Confidence
            .ShouldBeLessThan(Read((50, 50, "Invoice"), (50, 90, "Invoice date: 24.12.2023"))[FieldNames.IssueDate].Confidence);

    [Fact]
    public void Nothing_is_certain_and_nothing_impossible() =>
        Read(Sums).Values.ShouldAllBe(field => field.Confidence >= 0.02 && field.Confidence <= 0.99);

    [Fact]
    public void What_is_more_likely_wrong_than_right_is_no_field_but_a_candidate()
    {
        var reading = new LayoutReader(FieldOrigin.TextLayer).Read(Words.Page((50, 100, "Gutschrift 4711 zur Rechnung 0815")).Pages);

        reading.Fields.Keys.ShouldNotContain(FieldNames.InvoiceNumber);
        reading.Doubted[FieldNames.InvoiceNumber].Confidence.ShouldBeLessThan(0.5);
        reading.Candidates[FieldNames.InvoiceNumber].ShouldContain(candidate => candidate.Value == "4711");
    }

    [Fact]
    public void What_is_barely_sure_is_said_to_be_nearly_so() =>
        Enumerable.Range(0, 1000)
            .Select(step => Sureness.Fitted.Of(FieldNames.OrderNumber, new Dictionary<string, double> { ["score"] = step / 100.0 }))
            .ShouldNotContain(sure => sure >= 0.90 && sure < 0.93);

    [Fact]
    public void The_table_has_weights_for_every_field_that_is_scored() =>
        FieldNames.All.Except([FieldNames.OrderNumber, FieldNames.SupplierIban], StringComparer.Ordinal)
            .ShouldAllBe(field => Sureness.Fitted.Knows(field));

    private static IReadOnlyDictionary<string, ReadField> Read(params (int X, int Y, string Text)[] texts) =>
        new LayoutReader(FieldOrigin.TextLayer).Read(Words.Page(texts).Pages).Fields;
}
