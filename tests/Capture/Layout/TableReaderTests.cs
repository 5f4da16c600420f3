using Quittance.Capture.Contracts;
using Quittance.Capture.Layout;

namespace Quittance.Capture.Tests.Layout;

public sealed class TableReaderTests
{
    [Fact]
    public void Lines_are_read_by_their_column_headings()
    {
        var lines = Read(
            (50, 300, "Description"), (250, 300, "Qty"), (330, 300, "Unit Price"), (450, 300, "Amount"),
            (50, 320, "Fan"), (50, 334, "with a grille"), (250, 320, "2"), (330, 320, "500.00"), (450, 320, "1,000.00"),
            (50, 354, "Journey"), (250, 354, "1"), (330, 354, "34.56"), (450, 354, "34.56"),
            (330, 390, "Subtotal"), (450, 390, "1,034.56"), (330, 406, "Total"), (450, 406, "1,034.56"));

        lines.Select(line => (line.Description, line.Quantity, line.UnitPrice, line.NetAmount))
            .ShouldBe([("Fan with a grille", 2m, 500m, 1000m), ("Journey", 1m, 34.56m, 34.56m)]);
        lines[0].Confidence.ShouldBeGreaterThan(0.8);
    }

    [Fact]
    public void A_plain_list_counts_when_it_adds_up() =>
        Read((50, 300, "Office chair x5"), (450, 300, "100.00"), (50, 320, "Desk"), (450, 320, "50.00"), (330, 360, "Total:"), (450, 360, "150.00"))
            .Select(line => (line.Description, line.Quantity, line.NetAmount)).ShouldBe([("Office chair", 5m, 100m), ("Desk", null, 50m)]);

    [Fact]
    public void A_plain_list_that_does_not_add_up_is_not_claimed() =>
        Read((50, 300, "Office chair"), (450, 300, "100.00"), (50, 320, "Desk"), (450, 320, "50.00"), (330, 360, "Total:"), (450, 360, "170.00"))
            .ShouldBeEmpty();

    private static IReadOnlyList<ReadLine> Read(params (int X, int Y, string Text)[] texts) =>
        new LayoutReader(FieldOrigin.TextLayer).Read(Words.Page(texts).Pages).Lines;
}
