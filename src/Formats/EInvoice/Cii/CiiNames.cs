using System.Xml.Linq;

namespace Quittance.Formats.EInvoice.Cii;

/// <summary>
/// The element names in which the Cross Industry Invoice D16B and its forerunner in ZUGFeRD 1.0 differ. What they mean is the
/// same; the rest of the names as well.
/// </summary>
internal sealed record CiiNames
{
    /// <summary>Factur-X, ZUGFeRD 2, XRechnung.</summary>
    public static readonly CiiNames D16B = new()
    {
        Syntax = EInvoiceSyntax.Cii,
        Root = XName.Get("CrossIndustryInvoice", "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"),
        Context = "ExchangedDocumentContext",
        Document = "ExchangedDocument",
        Transaction = "SupplyChainTradeTransaction",
        Header = "ApplicableHeaderTrade",
        Line = "SpecifiedLineTrade",
        HeaderTotals = "SpecifiedTradeSettlementHeaderMonetarySummation",
        LineTotals = "SpecifiedTradeSettlementLineMonetarySummation",
        Percent = "RateApplicablePercent",
    };

    /// <summary>ZUGFeRD 1.0 of 2014.</summary>
    public static readonly CiiNames Zugferd1 = new()
    {
        Syntax = EInvoiceSyntax.Zugferd1,
        Root = XName.Get("CrossIndustryDocument", "urn:ferd:CrossIndustryDocument:invoice:1p0"),
        Context = "SpecifiedExchangedDocumentContext",
        Document = "HeaderExchangedDocument",
        Transaction = "SpecifiedSupplyChainTradeTransaction",
        Header = "ApplicableSupplyChainTrade",
        Line = "SpecifiedSupplyChainTrade",
        HeaderTotals = "SpecifiedTradeSettlementMonetarySummation",
        LineTotals = "SpecifiedTradeSettlementMonetarySummation",
        Percent = "ApplicablePercent",
    };

    public required EInvoiceSyntax Syntax { get; init; }

    public required XName Root { get; init; }

    public required string Context { get; init; }

    public required string Document { get; init; }

    public required string Transaction { get; init; }

    /// <summary>Before Agreement, Delivery and Settlement of the document.</summary>
    public required string Header { get; init; }

    /// <summary>Before Agreement, Delivery and Settlement of a line.</summary>
    public required string Line { get; init; }

    public required string HeaderTotals { get; init; }

    public required string LineTotals { get; init; }

    public required string Percent { get; init; }
}
