using System.Net;
using HandlebarsDotNet.Compiler;
using Quittance.Messaging.Mails;
using Quittance.Platform.Contracts.Http;
using Quittance.Platform.Contracts.Messages;

namespace Quittance.Messaging.Tests.Mails;

public sealed class LetterWriterTests
{
    private readonly LetterWriter writer = new(new FixedAddress());

    private static readonly Dictionary<string, string> Words = MessagingHost.Words(
        ("link", "https://invoices.example/x?a=1&b=2"), ("inviter", "Bob"), ("company", "Acme <Kft>"), ("sentence", "Something stopped."),
        ("what", "passkey-added"), ("when", "noon"), ("where", "Firefox"));

    public static TheoryData<string, string> Templates =>
        [.. LetterTexts.Languages.SelectMany(language => LetterTexts.Of("en").Templates.Keys.Select(template => (language, template)))];

    [Theory]
    [MemberData(nameof(Templates))]
    public void Every_template_says_the_same_in_text_and_HTML_and_leaves_no_word_open(string language, string template)
    {
        var letter = writer.Write(new OutgoingMail("ann@example.com", "Ann", language, template, Words));

        letter.Subject.ShouldNotBeEmpty();
        letter.Text.ShouldContain("https://invoices.example/x?a=1&b=2");
        WebUtility.HtmlDecode(letter.Html).ShouldContain("href=\"https://invoices.example/x?a=1&b=2\"");
        letter.Html.ShouldContain($"<html lang=\"{language}\">");
        (letter.Subject + letter.Text + letter.Html).ShouldNotContain("{{");
        letter.Text.ShouldContain("Ann");
    }

    [Fact]
    public void All_languages_have_the_same_templates_and_changes()
    {
        foreach (var texts in LetterTexts.Languages.Select(LetterTexts.Of))
        {
            texts.Templates.Keys.ShouldBe(LetterTexts.Of("en").Templates.Keys, ignoreOrder: true);
            texts.Changes.Keys.ShouldBe(LetterTexts.Of("en").Changes.Keys, ignoreOrder: true);
        }
    }

    [Fact]
    public void Words_are_text_in_the_HTML_never_markup()
    {
        var letter = writer.Write(new OutgoingMail("ann@example.com", "<b>Ann</b>", "en", "invitation", Words));

        letter.Html.ShouldContain("Acme &lt;Kft&gt;");
        letter.Html.ShouldNotContain("<b>Ann");
        letter.Text.ShouldContain("Acme <Kft>");
    }

    [Fact]
    public void A_line_break_in_a_word_makes_no_header()
    {
        var words = new Dictionary<string, string>(Words) { ["company"] = "Acme\r\nBcc: all@example.com" };

        writer.Write(new OutgoingMail("ann@example.com", "", "en", "invitation", words)).Subject.ShouldNotContain("\n");
    }

    [Fact]
    public void A_word_that_nobody_gave_fails_whoever_asked() =>
        Should.Throw<HandlebarsUndefinedBindingException>(() => writer.Write(new OutgoingMail("ann@example.com", "Ann", "en", "invitation", MessagingHost.Words(("link", "x")))));

    [Fact]
    public void An_unknown_change_fails_whoever_asked() =>
        Should.Throw<ArgumentException>(() => writer.Write(new OutgoingMail(
            "ann@example.com", "Ann", "en", "security-notice", new Dictionary<string, string>(Words) { ["what"] = "unheard-of" })));

    private sealed class FixedAddress : IPublicAddress
    {
        public bool IsConfigured => true;

        public Uri Of(string path) => new("https://invoices.example/" + path);
    }
}
