using System.Reflection;
using System.Text.Json;

namespace Quittance.Messaging.Mails;

/// <summary>One template in one language; sentences with words in double braces.</summary>
internal sealed record LetterTemplate(string Subject, IReadOnlyList<string> Before, string? Button, IReadOnlyList<string> After);

/// <summary>What mails say in one language.</summary>
internal sealed record LetterTexts(
    string Greeting, string LinkHint, string Footer, IReadOnlyDictionary<string, string> Changes, IReadOnlyDictionary<string, LetterTemplate> Templates)
{
    public static readonly IReadOnlyList<string> Languages = ["en", "es", "hu"];

    private static readonly Dictionary<string, LetterTexts> All = Languages.ToDictionary(code => code, Load, StringComparer.Ordinal);

    public static string TextLayout { get; } = Read("layout.txt.hbs");

    public static string HtmlLayout { get; } = Read("layout.html.hbs");

    public string Code { get; private init; } = "";

    /// <summary>The texts of a language; English for one that is not known.</summary>
    public static LetterTexts Of(string language) => All.GetValueOrDefault(language, All["en"]);

    public LetterTemplate Template(string name) =>
        Templates.GetValueOrDefault(name) ?? throw new ArgumentException($"There is no mail template '{name}'.", nameof(name));

    public string Change(string name) =>
        Changes.GetValueOrDefault(name) ?? throw new ArgumentException($"There is no sentence for the change '{name}'.", nameof(name));

    private static LetterTexts Load(string code) =>
        JsonSerializer.Deserialize<LetterTexts>(Read($"{code}.json"), JsonSerializerOptions.Web)! with { Code = code };

    private static string Read(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Quittance.Messaging.Mails.Letters.{file}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
