using System.Reflection;
using System.Text.Json;
using HandlebarsDotNet;
using Quittance.Messaging.Mails;
using Quittance.Platform.Contracts.Messages;

namespace Quittance.Messaging.Notifications;

/// <summary>
/// The sentence of a notice, for mails. Taken from the same files as the pages take theirs; a word that is missing stays
/// empty and an unknown kind gets a general sentence, since telling too little is better than failing the work that tells.
/// </summary>
internal static class NoticeSentences
{
    private static readonly IHandlebars Plain = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true });

    private static readonly Dictionary<string, Dictionary<string, HandlebarsTemplate<object, object>>> All =
        LetterTexts.Languages.ToDictionary(language => language, Load, StringComparer.Ordinal);

    /// <summary>The kinds that have a sentence of their own.</summary>
    public static IReadOnlyCollection<string> KindsOf(string language) => All[language].Keys;

    public static string Of(string language, Notice notice)
    {
        var sentences = All.GetValueOrDefault(language, All["en"]);
        return (string)sentences.GetValueOrDefault(notice.Kind, sentences["other"])(notice.Words, null!);
    }

    private static Dictionary<string, HandlebarsTemplate<object, object>> Load(string language)
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Quittance.Messaging.Notices.{language}.json")!;
        using var json = JsonDocument.Parse(file);
        return Sentences(json.RootElement.GetProperty("kinds"), "")
            .ToDictionary(one => one.Kind, one => Plain.Compile(one.Sentence), StringComparer.Ordinal);
    }

    /// <summary>The files nest what the kind joins with a point.</summary>
    private static IEnumerable<(string Kind, string Sentence)> Sentences(JsonElement kinds, string prefix) =>
        kinds.EnumerateObject().SelectMany(one => one.Value.ValueKind == JsonValueKind.Object
            ? Sentences(one.Value, $"{prefix}{one.Name}.")
            : [(prefix + one.Name, one.Value.GetString()!)]);
}
