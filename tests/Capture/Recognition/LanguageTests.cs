using Quittance.Capture.Contracts;
using Quittance.Capture.Layout.Text;
using Quittance.Capture.Recognition;
using Quittance.Capture.Tests.Samples;

namespace Quittance.Capture.Tests.Recognition;

/// <summary>A scan is recognised in its own language, as far as that is installed and wanted.</summary>
public sealed class LanguageTests(ReadingHost host) : IClassFixture<ReadingHost>
{
    private static readonly HashSet<string> Installed = ["eng", "deu", "hun", "osd"];

    [Theory]
    [InlineData("Rechnung Nr. 17 vom 3. Mai, zahlbar bis zum 1. Juni auf das Konto der Bank", "de")]
    [InlineData("Szamla sorszama 17, fizetesi hatarido, fizetendo osszesen, az egysegar", "hu")]
    [InlineData("Facture numero 17, montant total a payer dans les trente jours pour vous", "fr")]
    [InlineData("Invoice number 17 for the work that we have done, please pay within 30 days", "en")]
    [InlineData("Total 17.00 IBAN", "en")]
    [InlineData("", "en")]
    public void Words_tell_their_language_and_few_words_tell_none(string text, string language) =>
        LanguageVote.Of(Words(text), "en").ShouldBe(language);

    [Fact]
    public void A_few_foreign_words_do_not_outvote_the_language_that_is_assumed() =>
        LanguageVote.Of(Words("die Rechnung, the invoice that we have sent you for the der und"), "en").ShouldBe("en");

    [Theory]
    [InlineData("", "en de hu")]
    [InlineData("hu en", "hu en")]
    [InlineData("tr de", "de")]
    [InlineData("tr", "en")]
    public void What_is_not_installed_is_left_out_and_English_stands_in(string wanted, string spoken) =>
        string.Join(' ', SpokenLanguages.Of(wanted.Split(' ', StringSplitOptions.RemoveEmptyEntries), Installed).Codes).ShouldBe(spoken);

    [Fact]
    public async Task A_scan_keeps_the_accents_of_its_language()
    {
        var scan = SamplePdf.Scan(await host.ScanAsync(SamplePdf.Page(SampleInvoice.German)));

        var any = await host.ReadInAsync(host.Write("any.pdf", scan));
        var german = await host.ReadInAsync(host.Write("german.pdf", scan), "de");
        var english = await host.ReadInAsync(host.Write("english.pdf", scan), "en");

        any.Fields[FieldNames.BuyerName].Value.ShouldBe("Bäckerei Sonnenschein KG");
        german.Fields[FieldNames.BuyerName].Value.ShouldBe("Bäckerei Sonnenschein KG");
        english.Fields[FieldNames.BuyerName].Value.ShouldBe("Backerei Sonnenschein KG");
    }

    private static List<Word> Words(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new Word(word, new Area(0, 0, 1, 1)))];
}
