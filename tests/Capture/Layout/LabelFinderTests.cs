using Quittance.Capture.Layout.Labels;

namespace Quittance.Capture.Tests.Layout;

public sealed class LabelFinderTests
{
    [Theory]
    [InlineData("Rechnungs-Nr.: 4711", nameof(LabelKind.InvoiceNumber))]
    [InlineData("Számla kelte:", nameof(LabelKind.IssueDate))]
    [InlineData("TERMIN PŁATNOŚCI", nameof(LabelKind.DueDate))]
    [InlineData("N° de facture", nameof(LabelKind.InvoiceNumber))]
    [InlineData("Bill To:", nameof(LabelKind.Buyer))]
    [InlineData("Dodavatel", nameof(LabelKind.Supplier))]
    public void Labels_are_found_whatever_their_case_accents_and_punctuation(string text, string kind) =>
        Kinds(text).ShouldContain(kind);

    [Fact]
    public void The_longest_wording_keeps_its_words_from_shorter_ones() =>
        Kinds("Delivery date: 3 March").ShouldBe([nameof(LabelKind.OtherDate)]);

    [Theory]
    [InlineData("BILL-2024-5712")]
    [InlineData("2024/INVOICE/7")]
    public void A_word_inside_a_number_is_no_label(string text) => Kinds(text).ShouldBeEmpty();

    [Fact]
    public void Every_kind_of_label_has_wordings() =>
        Enum.GetValues<LabelKind>().Where(kind => !Covered().Contains(kind)).ShouldBeEmpty();

    private static List<string> Kinds(string text) =>
        [.. LabelFinder.Find(Words.In(text), LabelBook.Header).Select(label => label.Kind.ToString()).Distinct()];

    private static HashSet<LabelKind> Covered() =>
        [.. LabelBook.Header.Phrases.Concat(LabelBook.Columns.Phrases).Select(phrase => phrase.Kind)];
}
