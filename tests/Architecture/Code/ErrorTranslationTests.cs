using System.Reflection;
using System.Text.Json;
using Quittance.Kernel.Errors;

namespace Quittance.Architecture.Tests.Code;

/// <summary>Every refusal that somebody at a screen can meet is said in every language of the web.</summary>
public sealed class ErrorTranslationTests
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>Families that only whoever starts the server meets, in the log.</summary>
    private static readonly string[] AtStart = ["PLT-DB-", "PLT-PGS-", "PLT-BKP-"];

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("hu")]
    public void Every_error_that_the_API_can_answer_is_translated(string language) => Missing(Translated(language)).ShouldBeEmpty();

    [Fact]
    public void A_missing_translation_is_found()
    {
        var missing = Missing([.. Translated("en").Where(code => code != "PLT-REQ-404")]);

        missing.ShouldBe(["PLT-REQ-404"]);
    }

    [Fact]
    public void No_translation_is_of_a_code_that_is_gone() => Translated("en").Except(Known()).ShouldBeEmpty();

    private static IEnumerable<string> Missing(IReadOnlyList<string> translated) =>
        Values().OfType<Error>().Select(error => error.Code)
            .Where(code => !AtStart.Any(family => code.StartsWith(family, StringComparison.Ordinal)))
            .Except(translated);

    /// <summary>The web also words what reading says, which is no refusal but has codes of the same form.</summary>
    private static IEnumerable<string> Known() => Values().Select(value => value.GetType().GetProperty("Code")?.GetValue(value)).OfType<string>();

    private static IEnumerable<object> Values() => Product.Types.Where(type => !type.ContainsGenericParameters)
        .SelectMany(type => type.GetFields(Static).Where(field => field.FieldType.Name is "Error" or "ReadingProblem"))
        .Select(field => field.GetValue(null)!);

    private static List<string> Translated(string language)
    {
        using var file = JsonDocument.Parse(Checkout.Read($"web/src/i18n/locales/{language}/errors.json"));
        return [.. file.RootElement.GetProperty("codes").EnumerateObject().Select(entry => entry.Name)];
    }
}
