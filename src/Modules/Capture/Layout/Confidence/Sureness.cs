using System.Globalization;
using System.Reflection;

namespace Quittance.Capture.Layout.Confidence;

/// <summary>
/// How sure a value is, as the share of such values that turn out right: a weighted sum of the evidence, bent into 0 to 1
/// (logistic regression). The weights are a table beside this file, fitted by <c>bench/calibrate</c>.
/// </summary>
internal sealed class Sureness
{
    /// <summary>Only structured files are certain, and no reading is worthless.</summary>
    private const double Highest = 0.99, Lowest = 0.02;

    private const double NearlySure = 0.89, Sure = 0.90, BeyondDoubt = 0.93;

    private const string Always = "always", AnyField = "*";

    private readonly ILookup<string, (string Evidence, double Weight)> weights;

    private Sureness(IEnumerable<string> lines) => weights = lines
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToLookup(parts => parts[0], parts => (parts[1], double.Parse(parts[2], CultureInfo.InvariantCulture)));

    public static Sureness Fitted { get; } = new(Table());

    public bool Knows(string field) => weights.Contains(field);

    public double Of(string field, IReadOnlyDictionary<string, double> evidence)
    {
        var sum = weights[Knows(field) ? field : AnyField]
            .Sum(item => item.Weight * (item.Evidence == Always ? 1 : evidence.GetValueOrDefault(item.Evidence)));
        return Said(Math.Round(Math.Clamp(1 / (1 + Math.Exp(-sum)), Lowest, Highest), 2));
    }

    /// <summary>
    /// Nobody looks again at what is said to be sure. The estimate is itself not exact, so what is barely sure is said to be nearly so.
    /// </summary>
    private static double Said(double estimate) => estimate is >= Sure and < BeyondDoubt ? NearlySure : estimate;

    private static string[] Table()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("confidence.weights")!);
        return reader.ReadToEnd().Split('\n');
    }
}
