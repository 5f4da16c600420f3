using Quittance.Capture.Contracts;
using Quittance.Capture.Layout;
using Quittance.Capture.Layout.Candidates;

namespace Quittance.Capture.Tests.Layout;

public sealed class FieldCandidatesTests
{
    private static readonly (int, int, string)[] Dated =
    [
        (50, 50, "Invoice"), (50, 90, "Invoice date: 24.12.2023"), (50, 110, "Delivery date:"), (150, 110, "20.12.2023"),
        (50, 130, "Abgeholt durch Boten am 21.12.2023"), (50, 150, "Due date: 23.01.2024"),
    ];

    [Fact]
    public void The_value_that_was_read_comes_first_and_the_other_dates_follow_with_what_announces_them()
    {
        var dates = Read(Dated)[FieldNames.IssueDate];

        dates.Select(date => (date.Value, date.Label)).ShouldBe(
        [
            ("2023-12-24", "Invoice date"), ("2023-12-20", "Delivery date"), ("2023-12-21", "Abgeholt durch Boten am"), ("2024-01-23", "Due date"),
        ]);
    }

    [Fact]
    public void Each_stands_where_it_is_printed()
    {
        var delivery = Read(Dated)[FieldNames.IssueDate][1];

        delivery.Page.ShouldBe(1);
        delivery.Box.Left.ShouldBe(150 / 595.0, 0.001);
        delivery.Box.Top.ShouldBe(110 / 842.0, 0.001);
    }

    [Fact]
    public void A_field_that_was_left_empty_has_candidates_too()
    {
        (int, int, string)[] page = [(50, 50, "Invoice"), (50, 90, "Invoice date: 24.12.2023"), (50, 110, "Zahlbar spätestens"), (200, 110, "20.01.2024")];

        ReadAll(page).Fields.Keys.ShouldNotContain(FieldNames.DueDate);
        Read(page)[FieldNames.DueDate].Select(date => date.Value).ShouldContain("2024-01-20");
    }

    [Fact]
    public void Of_one_field_they_are_never_surer_together_than_certain()
    {
        (int, int, string)[] again = [.. Dated, (50, 170, "Printed: 24.12.2023")];

        foreach (var candidates in Read(again).Values)
            candidates.Sum(candidate => candidate.Confidence).ShouldBeLessThanOrEqualTo(1.005);
    }

    [Fact]
    public void There_are_a_few_and_no_more()
    {
        var many = Enumerable.Range(1, 28).Select(day => (50, 50 + (20 * day), $"{day:00}.12.2023")).ToArray();

        Read(many)[FieldNames.IssueDate].Count.ShouldBe(FieldCandidates.Most);
    }

    [Fact]
    public void A_date_that_stands_beside_two_labels_is_offered_with_each_and_an_amount_once()
    {
        (int, int, string)[] page =
        [
            (50, 50, "Invoice date: 24.12.2023"), (50, 70, "Delivery date: 24.12.2023"), (50, 130, "Total"), (150, 130, "120.00"), (50, 150, "Angezahlt"), (150, 150, "120.00"),
        ];

        Read(page)[FieldNames.IssueDate].Select(date => date.Label).ShouldBe(["Invoice date", "Delivery date"]);
        Read(page)[FieldNames.GrossTotal].ShouldHaveSingleItem().Value.ShouldBe("120.00");
    }

    [Fact]
    public void Amounts_and_numbers_are_offered_where_no_label_announces_them()
    {
        (int, int, string)[] page =
            [(50, 50, "Invoice"), (50, 90, "Vorgang"), (150, 90, "RX-2023-0815"), (50, 110, "Endlich"), (150, 110, "99.50"), (50, 130, "Grand total"), (150, 130, "120.00")];

        Read(page)[FieldNames.InvoiceNumber].ShouldHaveSingleItem().Value.ShouldBe("RX-2023-0815");
        Read(page)[FieldNames.GrossTotal].Select(amount => amount.Value).ShouldBe(["120.00", "99.50"]);
        Read(page)[FieldNames.NetTotal].Select(amount => amount.Value).ShouldContain("99.50");
    }

    private static IReadOnlyDictionary<string, IReadOnlyList<ReadCandidate>> Read((int, int, string)[] texts) => ReadAll(texts).Candidates;

    private static LayoutReading ReadAll((int, int, string)[] texts) => new LayoutReader(FieldOrigin.TextLayer).Read(Words.Page(texts).Pages);
}
