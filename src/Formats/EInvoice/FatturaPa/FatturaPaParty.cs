using Quittance.Formats.EInvoice.Reading;

namespace Quittance.Formats.EInvoice.FatturaPa;

/// <summary>CedentePrestatore and CessionarioCommittente.</summary>
internal static class FatturaPaParty
{
    public static EInvoiceParty Read(InvoiceNode party) => new()
    {
        Name = Name(party.Required("DatiAnagrafici/Anagrafica")),
        VatId = VatId(party),
        TaxRegistration = party.Text("DatiAnagrafici/CodiceFiscale"),
        LegalRegistration = party.Text("IscrizioneREA/NumeroREA"),
        Email = party.Text("Contatti/Email"),
        Address = party.First("Sede") is { } seat ? Address(seat) : null,
    };

    // A body has a Denominazione, a person a Nome and a Cognome.
    private static string Name(InvoiceNode names) =>
        names.Text("Denominazione") ?? $"{names.Text("Nome")} {names.RequiredText("Cognome")}".Trim();

    private static string? VatId(InvoiceNode party) =>
        party.Text("DatiAnagrafici/IdFiscaleIVA/IdCodice") is { } code ? party.Text("DatiAnagrafici/IdFiscaleIVA/IdPaese") + code : null;

    private static EInvoiceAddress Address(InvoiceNode seat) => new(
        [$"{seat.Text("Indirizzo")} {seat.Text("NumeroCivico")}".Trim()],
        seat.Text("CAP"),
        seat.Text("Comune"),
        seat.Text("Provincia"),
        seat.Country("Nazione"));
}
