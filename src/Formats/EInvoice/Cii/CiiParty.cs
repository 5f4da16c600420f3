using Quittance.Formats.EInvoice.Reading;

namespace Quittance.Formats.EInvoice.Cii;

/// <summary>ram:TradePartyType.</summary>
internal static class CiiParty
{
    public static EInvoiceParty Read(InvoiceNode party) => new()
    {
        Name = party.RequiredText("Name"),
        TradingName = party.Text("SpecifiedLegalOrganization/TradingBusinessName"),
        VatId = TaxRegistration(party, "VA"),
        TaxRegistration = TaxRegistration(party, "FC"),
        LegalRegistration = party.Text("SpecifiedLegalOrganization/ID"),
        ElectronicAddress = party.Text("URIUniversalCommunication/URIID"),
        Email = party.Text("DefinedTradeContact/EmailURIUniversalCommunication/URIID"),
        Address = party.First("PostalTradeAddress") is { } address ? Address(address) : null,
    };

    private static string? TaxRegistration(InvoiceNode party, string scheme) =>
        party.All("SpecifiedTaxRegistration/ID").FirstOrDefault(id => id.Attribute("schemeID") == scheme)?.Value;

    private static EInvoiceAddress Address(InvoiceNode address) => new(
        [.. address.Texts("LineOne"), .. address.Texts("LineTwo"), .. address.Texts("LineThree")],
        address.Text("PostcodeCode"),
        address.Text("CityName"),
        address.Text("CountrySubDivisionName"),
        address.Country("CountryID"));
}
