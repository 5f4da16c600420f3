using Quittance.Capture.Contracts;
using Quittance.Capture.Layout.Amounts;
using Quittance.Capture.Layout.Fields;
using Quittance.Capture.Layout.Lines;
using Quittance.Capture.Layout.Parties;
using Quittance.Capture.Layout.Text;
using Quittance.Capture.Layout.Values;

namespace Quittance.Capture.Layout;

/// <summary>Reads the fields from words with boxes, knowing no template: each rule looks at the whole document and answers for one field.</summary>
internal sealed class LayoutReader(FieldOrigin origin)
{
    public (IReadOnlyDictionary<string, ReadField> Fields, IReadOnlyList<ReadLine> Lines) Read(IReadOnlyList<TextPage> pages)
    {
        var document = new DocumentText(pages);
        if (document.Segments.Count == 0)
            return (new Dictionary<string, ReadField>(), []);
        var style = DocumentStyle.Of(document);
        var finder = new AmountFinder(style.DecimalComma);
        var amounts = document.Segments.SelectMany(finder.Find).ToList();
        var fields = new FieldSet(document, origin);
        ReadHeader(document, fields, new DateFinder(style.MonthFirst));
        ReadParties(document, fields);
        var totals = ReadAmounts(document, fields, amounts);
        return (fields.Found, ReadLines(document, finder, amounts, totals));
    }

    private static void ReadHeader(DocumentText document, FieldSet fields, DateFinder dates)
    {
        var (kind, confidence) = KindRule.Of(document);
        fields.Add(FieldNames.Kind, kind, confidence);
        fields.Add(FieldNames.InvoiceNumber, InvoiceNumberRule.Best(document, dates, kind == KindRule.CreditNote));
        fields.Add(FieldNames.OrderNumber, OrderNumberRule.Best(document));
        var rules = new DateRules(document, dates);
        fields.Add(FieldNames.IssueDate, rules.Issue());
        fields.Add(FieldNames.DueDate, rules.Due());
    }

    private static void ReadParties(DocumentText document, FieldSet fields)
    {
        var sections = new PartySections(document);
        var buyer = BuyerRule.Best(document, sections);
        fields.Add(FieldNames.BuyerName, buyer);
        fields.Add(FieldNames.SupplierName, SupplierRule.Best(document, sections, buyer?.Value));
        var ids = new TaxIdRule(document, sections);
        fields.Add(FieldNames.SupplierTaxId, ids.Supplier());
        fields.Add(FieldNames.BuyerTaxId, ids.Buyer());
        fields.Add(FieldNames.SupplierIban, IbanRule.First(document));
    }

    private static IReadOnlyList<ReadLine> ReadLines(DocumentText document, AmountFinder finder, List<Found<Amount>> amounts, Totals? totals)
    {
        var table = new TableReader(document, finder).Read();
        return table.Count > 0 || totals is null
            ? [.. table.Select(line => line.Finish(document))]
            : PlainList.Read(document, amounts, totals);
    }

    private static Totals? ReadAmounts(DocumentText document, FieldSet fields, List<Found<Amount>> amounts)
    {
        if (CurrencyRule.Of(document, amounts) is var (code, confidence))
            fields.Add(FieldNames.Currency, code, confidence);
        List<LabelledAmount> labelled = [.. new AmountLabeller(document, amounts).Label()];
        if (TotalsChooser.Choose(labelled) is not { } totals)
            return null;
        fields.Add(FieldNames.NetTotal, totals, totals.Net, AmountRole.Net);
        fields.Add(FieldNames.TaxTotal, totals, totals.Tax, AmountRole.Tax);
        fields.Add(FieldNames.GrossTotal, totals, totals.Gross, AmountRole.Gross);
        foreach (var (name, field) in DerivedTotals.Of(document, totals, new PrintedTotals(labelled)))
            fields.Add(name, field);
        return totals;
    }
}
