namespace Quittance.Capture.Tests.Samples;

/// <summary>Invoices of our own, as texts at points from the top left of an A4 page.</summary>
internal static class SampleInvoice
{
    public static readonly (int X, int Y, string Text)[] German =
    [
        (50, 60, "Nordlicht Technik GmbH"), (50, 130, "Nordlicht Technik GmbH - Hafenstraße 12 - 20457 Hamburg"),
        (50, 150, "Bäckerei Sonnenschein KG"), (50, 164, "Frau Eva Beispiel"), (50, 178, "Marktplatz 3"), (50, 192, "04109 Leipzig"),
        (50, 260, "Rechnung"), (350, 260, "Rechnungsnummer:"), (460, 260, "2024-0815"), (350, 276, "Rechnungsdatum:"), (460, 276, "05.03.2024"),
        (350, 292, "Fällig am:"), (460, 292, "04.04.2024"), (350, 308, "Lieferdatum:"), (460, 308, "01.03.2024"),
        (50, 350, "Pos."), (90, 350, "Bezeichnung"), (300, 350, "Menge"), (370, 350, "Einzelpreis"), (480, 350, "Betrag"),
        (50, 370, "1"), (90, 370, "Lüfter montieren"), (300, 370, "2"), (370, 370, "500,00"), (480, 370, "1.000,00"),
        (50, 386, "2"), (90, 386, "Anfahrt"), (300, 386, "1"), (370, 386, "34,56"), (480, 386, "34,56"),
        (370, 430, "Nettobetrag"), (480, 430, "1.034,56"), (370, 446, "zzgl. 19 % MwSt."), (480, 446, "196,57"),
        (370, 462, "Rechnungsbetrag"), (480, 462, "1.231,13 EUR"),
        (50, 800, "USt-IdNr. DE136695976"), (250, 800, "IBAN DE89 3704 0044 0532 0130 00"),
    ];
}
