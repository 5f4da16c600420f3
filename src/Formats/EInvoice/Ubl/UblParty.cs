using Quittance.Formats.EInvoice.Reading;

namespace Quittance.Formats.EInvoice.Ubl;

/// <summary>cac:Party.</summary>
internal static class UblParty
{
    public static EInvoiceParty Read(InvoiceNode party)
    {
        var name = Name(party);
        var tradingName = party.Text("PartyName/Name");
        return new EInvoiceParty
        {
            Name = name,
            TradingName = tradingName == name ? null : tradingName,
            VatId = TaxSchemes(party, isVat: true).FirstOrDefault(),
            TaxRegistration = TaxSchemes(party, isVat: false).FirstOrDefault(),
            LegalRegistration = party.Text("PartyLegalEntity/CompanyID"),
            ElectronicAddress = party.Text("EndpointID"),
            Email = party.Text("Contact/ElectronicMail"),
            Address = party.First("PostalAddress") is { } address ? Address(address) : null,
        };
    }

    private static string Name(InvoiceNode party) =>
        party.Text("PartyLegalEntity/RegistrationName")
        ?? party.Text("PartyName/Name")
        ?? party.Text("PartyTaxScheme/RegistrationName")
        ?? Person(party)
        ?? party.RequiredText("PartyLegalEntity/RegistrationName");

    private static string? Person(InvoiceNode party) =>
        party.First("Person") is { } person ? $"{person.Text("FirstName")} {person.Text("FamilyName")}".Trim() : null;

    // BT-31 is under the scheme VAT (GST in some countries); any other scheme, and any name for it, is BT-32.
    private static IEnumerable<string> TaxSchemes(InvoiceNode party, bool isVat) =>
        party.All("PartyTaxScheme")
            .Where(scheme => (scheme.Text("TaxScheme/ID") is null or "VAT" or "GST") == isVat)
            .Select(scheme => scheme.Text("CompanyID"))
            .OfType<string>();

    private static EInvoiceAddress Address(InvoiceNode address) => new(
        [.. address.Texts("StreetName"), .. address.Texts("BuildingNumber"), .. address.Texts("AdditionalStreetName"), .. address.Texts("AddressLine/Line")],
        address.Text("PostalZone"),
        address.Text("CityName"),
        address.Text("CountrySubentity"),
        address.Country("Country/IdentificationCode"));
}
