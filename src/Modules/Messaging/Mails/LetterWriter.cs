using System.Collections.Concurrent;
using HandlebarsDotNet;
using Quittance.Platform.Contracts.Http;
using Quittance.Platform.Contracts.Messages;

namespace Quittance.Messaging.Mails;

/// <summary>Puts words into a template, as plain text and as HTML. A word that the template names and nobody gave is an error.</summary>
internal sealed class LetterWriter(IPublicAddress address)
{
    private const int LongestSubject = 200;

    // The sentences are plain text: the HTML layout escapes them whole when it takes them in.
    private readonly IHandlebars sentences = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true, ThrowOnUnresolvedBindingExpression = true });
    private readonly IHandlebars pages = Handlebars.Create(new HandlebarsConfiguration { ThrowOnUnresolvedBindingExpression = true });
    private readonly ConcurrentDictionary<string, HandlebarsTemplate<object, object>> compiled = new(StringComparer.Ordinal);

    public Letter Write(OutgoingMail mail)
    {
        var language = LetterTexts.Of(mail.Language);
        var template = language.Template(mail.Template);
        var words = Words(mail, language);
        var layout = Layout(language, template, words);
        return new Letter(
            Subject(Fill(template.Subject, words)),
            Render(sentences, LetterTexts.TextLayout, layout),
            Render(pages, LetterTexts.HtmlLayout, layout));
    }

    private Dictionary<string, object?> Layout(LetterTexts language, LetterTemplate template, object words) => new(StringComparer.Ordinal)
    {
        ["language"] = language.Code,
        ["greeting"] = Fill(language.Greeting, words),
        ["before"] = template.Before.Select(sentence => Fill(sentence, words)).ToList(),
        ["button"] = template.Button is null ? null : Fill(template.Button, words),
        ["link"] = template.Button is null ? null : Fill("{{link}}", words),
        ["linkHint"] = language.LinkHint,
        ["after"] = template.After.Select(sentence => Fill(sentence, words)).ToList(),
        ["footer"] = Fill(language.Footer, words),
    };

    private Dictionary<string, object?> Words(OutgoingMail mail, LetterTexts language)
    {
        var words = mail.Words.ToDictionary(word => word.Key, word => (object?)word.Value, StringComparer.Ordinal);
        words["name"] = mail.ToName;
        words["server"] = address.Of("").AbsoluteUri.TrimEnd('/');
        if (mail.Words.TryGetValue("what", out var what))
            words["change"] = language.Change(what);
        return words;
    }

    private string Fill(string sentence, object words) => Render(sentences, sentence, words);

    private string Render(IHandlebars with, string template, object words) =>
        (string)compiled.GetOrAdd(ReferenceEquals(with, pages) ? "page:" + template : template, _ => Compile(with, template))(words, null!);

    private static HandlebarsTemplate<object, object> Compile(IHandlebars with, string template) => with.Compile(template);

    /// <summary>One line: a name with a line break must not become a header of its own.</summary>
    private static string Subject(string text)
    {
        var line = new string([.. text.Select(letter => char.IsControl(letter) ? ' ' : letter)]);
        return line.Length <= LongestSubject ? line : string.Concat(line.AsSpan(0, LongestSubject - 1), "…");
    }
}
