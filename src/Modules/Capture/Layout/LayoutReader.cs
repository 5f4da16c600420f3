using Quittance.Capture.Contracts;
using Quittance.Capture.Layout.Amounts;
using Quittance.Capture.Layout.Candidates;
using Quittance.Capture.Layout.Confidence;
using Quittance.Capture.Layout.Fields;
using Quittance.Capture.Layout.Lines;
using Quittance.Capture.Layout.Parties;
using Quittance.Capture.Layout.Text;
using Quittance.Capture.Layout.Values;

namespace Quittance.Capture.Layout;

/// <summary>
/// Reads the fields from words with boxes, knowing no template: each rule looks at the whole document and proposes values for one
/// field; when all have, each value is judged by the evidence.
/// </summary>
internal sealed class LayoutReader(FieldOrigin origin)
{
    public LayoutReading Read(IReadOnlyList<TextPage> pages)
    {
        var document = new DocumentText([.. pages.Select(PageTurn.Upright)]);
        if (document.Segments.Count == 0)
            return LayoutReading.Nothing;
        var style = DocumentStyle.Of(document);
        var finder = new AmountFinder(style.DecimalComma);
        var amounts = document.Segments.SelectMany(finder.Find).ToList();
        var fields = new FieldSet(origin);
        var dates = new DateFinder(style.MonthFirst);
        ReadHeader(document, fields, dates);
        ReadParties(document, fields);
        var totals = ReadAmounts(document, fields, amounts);
        var lines = ReadLines(document, finder, amounts, totals);
        var all = new Circumstances(document, style, dates, amounts, totals, lines, fields.Drafts);
        var reading = new JudgedFields(all).Reading();
        return reading with { Candidates = new FieldCandidates(all, reading).All() };
    }

    private static void ReadHeader(DocumentText document, FieldSet fields, DateFinder dates)
    {
        var (kind, score) = KindRule.Of(document);
        fields.Add(FieldNames.Kind, kind, score);
        fields.Add(FieldNames.InvoiceNumber, InvoiceNumberRule.Ranked(document, dates, kind == KindRule.CreditNote));
        fields.Add(FieldNames.OrderNumber, OrderNumberRule.Ranked(document));
        var rules = new DateRules(document, dates);
        fields.Add(FieldNames.IssueDate, rules.Issue());
        fields.Add(FieldNames.DueDate, rules.Due());
    }

    private static void ReadParties(DocumentText document, FieldSet fields)
    {
        var sections = new PartySections(document);
        var buyers = BuyerRule.Ranked(document, sections);
        fields.Add(FieldNames.BuyerName, buyers);
        fields.Add(FieldNames.SupplierName, SupplierRule.Ranked(document, sections, buyers.Count > 0 ? buyers[0].Value : null));
        var ids = new TaxIdRule(document, sections);
        fields.Add(FieldNames.SupplierTaxId, ids.Supplier());
        fields.Add(FieldNames.BuyerTaxId, ids.Buyer());
        fields.Add(FieldNames.SupplierIban, IbanRule.InOrder(document));
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
        if (CurrencyRule.Of(document, amounts) is var (code, score))
            fields.Add(FieldNames.Currency, code, score);
        List<LabelledAmount> labelled = [.. new AmountLabeller(document, amounts).Label()];
        if (TotalsChooser.Choose(labelled) is not { } totals)
            return null;
        fields.Add(FieldNames.NetTotal, totals.Net, labelled, AmountRole.Net);
        fields.Add(FieldNames.TaxTotal, totals.Tax, labelled, AmountRole.Tax);
        fields.Add(FieldNames.GrossTotal, totals.Gross, labelled, AmountRole.Gross);
        foreach (var (name, value, sure) in DerivedTotals.Of(document, totals, new PrintedTotals(labelled)))
            fields.AddDerived(name, value, sure);
        return totals;
    }
}
