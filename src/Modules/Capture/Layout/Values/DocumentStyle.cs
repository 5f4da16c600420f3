using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Layout.Values;

/// <summary>How this document writes numbers and dates. A document has one style; single values are often ambiguous.</summary>
/// <param name="DecimalComma">True for <c>1.234,56</c>, false for <c>1,234.56</c>.</param>
/// <param name="MonthFirst">True when <c>03/04/2024</c> is the 4th of March.</param>
/// <param name="DateOrderIsKnown">True when a date on the pages, which can only be read one way, says so.</param>
internal sealed record DocumentStyle(bool DecimalComma, bool MonthFirst, bool DateOrderIsKnown)
{
    public static DocumentStyle Of(DocumentText document)
    {
        var order = DateOrder.Of(document);
        return new(NumberStyle.HasDecimalComma(document), order.MonthFirst, order.IsKnown);
    }
}
