using System.Globalization;

namespace Quittance.Bench.Api;

/// <summary>How hard and how long.</summary>
internal sealed record LoadPlan(int Connections, int Rounds, TimeSpan Round)
{
    public static LoadPlan Parse(string[] words) => new(Number(words, 0, 1000), Number(words, 1, 4), TimeSpan.FromSeconds(Number(words, 2, 6)));

    private static int Number(string[] words, int place, int otherwise) =>
        words.Length > place ? int.Parse(words[place], CultureInfo.InvariantCulture) : otherwise;
}
