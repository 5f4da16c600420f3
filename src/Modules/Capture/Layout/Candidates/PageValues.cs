using System.Globalization;
using Quittance.Capture.Contracts;
using Quittance.Capture.Layout.Confidence;
using Quittance.Capture.Layout.Parties;

namespace Quittance.Capture.Layout.Candidates;

/// <summary>The values on the pages by sort: dates, amounts, numbers, names, tax ids, currencies. Each sort is looked for once, and only when asked.</summary>
internal sealed class PageValues(Circumstances all)
{
    private const double Somewhere = 0.1, Address = 0.2;

    private static readonly string[] Totals = [FieldNames.GrossTotal, FieldNames.NetTotal, FieldNames.TaxTotal];
    private static readonly string[] TaxIds = [FieldNames.SupplierTaxId, FieldNames.BuyerTaxId];
    private static readonly string[] Names = [FieldNames.SupplierName, FieldNames.BuyerName];

    private IReadOnlyList<ProposedValue>? dates, amounts, references, addressees;

    public IEnumerable<ProposedValue> For(string field) => field switch
    {
        FieldNames.IssueDate or FieldNames.DueDate => dates ??= [.. Dates()],
        FieldNames.NetTotal or FieldNames.TaxTotal or FieldNames.GrossTotal => DraftsOf(Totals).Concat(amounts ??= [.. Amounts()]),
        FieldNames.InvoiceNumber or FieldNames.OrderNumber => References(),
        FieldNames.SupplierTaxId or FieldNames.BuyerTaxId => DraftsOf(TaxIds),
        FieldNames.SupplierName or FieldNames.BuyerName => DraftsOf(Names).Concat(addressees ??= [.. Addressees()]),
        FieldNames.Currency => Currencies(),
        _ => [],
    };

    /// <summary>What stands in the one field may belong in the other.</summary>
    private IEnumerable<ProposedValue> DraftsOf(string[] fields) =>
        fields.Where(all.Fields.ContainsKey).SelectMany(field => all.Fields[field].Proposed).Select(value => value with { Score = Somewhere });

    private IEnumerable<ProposedValue> Dates() =>
        all.Document.Segments.SelectMany(all.Dates.Find).Select(date => Of(date, date.Value.ToString("O", CultureInfo.InvariantCulture), Somewhere));

    /// <summary>From the end: totals stand below what they sum up.</summary>
    private IEnumerable<ProposedValue> Amounts() => all.Amounts
        .Where(amount => amount.Value.LooksLikeMoney)
        .Reverse()
        .Select(amount => Of(amount, amount.Value.Value.ToString(CultureInfo.InvariantCulture), Somewhere));

    private IEnumerable<ProposedValue> Addressees() => AddressBlocks.Names(all.Document).Select(name => Of(name.Found, name.Value, Address));

    private IReadOnlyList<ProposedValue> References() => references ??= [.. ReferenceWords.In(all).Select(found => Of(found, found.Value, Somewhere)).Take(2 * FieldCandidates.Most)];

    /// <summary>The currency that was read is a vote of the whole page; each mark beside an amount has a place.</summary>
    private IEnumerable<ProposedValue> Currencies() => all.Amounts
        .Where(amount => amount.Value.Currency is not null)
        .DistinctBy(amount => amount.Value.Currency)
        .Select(amount => Of(amount, amount.Value.Currency!, Somewhere));

    private static ProposedValue Of<T>(Found<T> found, string value, double score) => new(value, score, Place.Of(found));
}
