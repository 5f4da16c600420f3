using System.Globalization;
using Quittance.Capture.Layout.Text;
using Quittance.Capture.Layout.Values;
using Quittance.Capture.Tests.Layout;

namespace Quittance.Capture.Tests.Properties;

/// <summary>A number or a date written as a country writes it is read as what it was. Each run takes another seed and says it.</summary>
public sealed class RoundTripTests(ITestOutputHelper output)
{
    private const int Rounds = 400;

    private readonly Random random = Seeded(output);

    public static TheoryData<string> Locales { get; } =
    [
        "en-US", "en-GB", "de-DE", "de-AT", "fr-FR", "es-ES", "it-IT", "nl-NL", "pl-PL", "hu-HU", "pt-PT", "pt-BR", "sv-SE", "da-DK",
        "nb-NO", "fi-FI", "cs-CZ", "ro-RO", "es-CR", "en-IN", "en-MY",
    ];

    [Theory]
    [MemberData(nameof(Locales))]
    public void Amounts_come_back(string locale)
    {
        var culture = CultureInfo.GetCultureInfo(locale);
        var finder = new AmountFinder(culture.NumberFormat.NumberDecimalSeparator == ",");
        for (var round = 0; round < Rounds; round++)
        {
            var amount = Math.Round((decimal)Math.Exp(random.NextDouble() * 18), 2);
            var written = Plain(amount.ToString("N2", culture));

            finder.Find(Words.In(written)).Select(found => found.Value.Value).ShouldBe([amount], written);
        }
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public void Dates_come_back(string locale)
    {
        var culture = CultureInfo.GetCultureInfo(locale);
        var finder = new DateFinder(monthFirst: culture.DateTimeFormat.ShortDatePattern.StartsWith('M'));
        foreach (var form in new[] { "d", "yyyy-MM-dd", "dd.MM.yyyy" })
            for (var round = 0; round < Rounds; round++)
            {
                var date = new DateOnly(2000, 1, 1).AddDays(random.Next(365 * 40));
                var written = Plain(date.ToString(form, culture));

                finder.Find(Words.In(written)).Select(found => found.Value).ShouldBe([date], written);
            }
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public void Dates_with_the_name_of_the_month_come_back(string locale)
    {
        var culture = CultureInfo.GetCultureInfo(locale);
        foreach (var form in new[] { "d MMMM yyyy", "MMMM d, yyyy" })
            for (var month = 1; month <= 12; month++)
            {
                var date = new DateOnly(2024, month, 1 + random.Next(28));
                var written = Plain(date.ToString(form, culture));

                new DateFinder(monthFirst: false).Find(Words.In(written)).Select(found => found.Value).ShouldBe([date], written);
            }
    }

    /// <summary>As the words of a page come in: narrow and unbreakable spaces are spaces, typographic marks are plain ones.</summary>
    private static string Plain(string text) => WordText.Clean(text);

    private static Random Seeded(ITestOutputHelper output)
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed.ToString(CultureInfo.InvariantCulture)}");
        return new(seed);
    }
}
