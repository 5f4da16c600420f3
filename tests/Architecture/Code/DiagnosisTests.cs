using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Quittance.Platform.Contracts.Health;

namespace Quittance.Architecture.Tests.Code;

/// <summary>What the system page can say is said in every language, and in English as the command line says it.</summary>
public sealed partial class DiagnosisTests
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly IReadOnlyList<Diagnosis> All =
    [
        .. Product.Modules.SelectMany(module => module.GetTypes()).Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(Static).Where(field => field.FieldType == typeof(Diagnosis)))
            .Select(field => (Diagnosis)field.GetValue(null)!),
    ];

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hole();

    [Fact]
    public void Codes_are_unique() => All.Select(diagnosis => diagnosis.Code).Distinct().Count().ShouldBe(All.Count);

    [Fact]
    public void What_is_not_in_order_says_what_to_do() =>
        All.Where(diagnosis => diagnosis.State == SystemState.Ok != (diagnosis.Advice.Length == 0)).ShouldBeEmpty();

    [Fact]
    public void The_page_says_in_English_what_the_command_line_says()
    {
        All.Count.ShouldBeGreaterThan(20);
        All.Select(diagnosis => (diagnosis.Code, Said("en", "findings", diagnosis.Code))).ShouldBe(All.Select(diagnosis => (diagnosis.Code, ForWeb(diagnosis.Found))));
        All.Select(diagnosis => (diagnosis.Code, Said("en", "advices", diagnosis.Code))).ShouldBe(All.Select(diagnosis => (diagnosis.Code, ForWeb(diagnosis.Advice))));
    }

    [Theory]
    [InlineData("es")]
    [InlineData("hu")]
    public void Every_finding_is_translated(string language) =>
        All.Where(diagnosis => Said(language, "findings", diagnosis.Code) is "" || diagnosis.Advice.Length > 0 && Said(language, "advices", diagnosis.Code) is "")
            .ShouldBeEmpty();

    [Fact]
    public void A_finding_without_a_translation_is_found() => Said("en", "findings", "nobody.knows").ShouldBe("");

    private static string Said(string language, string kind, string code)
    {
        using var file = JsonDocument.Parse(Checkout.Read($"web/src/i18n/locales/{language}/system.json"));
        var place = file.RootElement.GetProperty(kind);
        foreach (var part in code.Split('.'))
        {
            if (!place.TryGetProperty(part, out place))
                return "";
        }
        return place.GetString()!;
    }

    private static string ForWeb(string sentence) => Hole().Replace(sentence, "{{${name}}}");
}
