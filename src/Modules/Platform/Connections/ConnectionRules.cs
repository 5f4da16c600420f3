using System.Globalization;
using Quittance.Connectors.Http;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Connections;

namespace Quittance.Platform.Connections;

/// <summary>What may be entered in the fields of a kind.</summary>
internal sealed class ConnectionRules(InsideHosts inside)
{
    public const int LongestName = 100;

    private const int LongestText = 2000;

    public IEnumerable<FieldProblem> ProblemsOfName(string name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > LongestName)
            yield return new("name", "REQUIRED", "Give the connection a name of at most 100 characters.");
    }

    public IEnumerable<FieldProblem> ProblemsOfSettings(IConnectionKind kind, IReadOnlyDictionary<string, string> settings)
    {
        var fields = kind.Fields.Where(field => field.Type != ConnectionFieldType.Secret).ToList();
        return Unknown(fields, settings, "settings").Concat(fields.SelectMany(field => ProblemsOf(field, settings.GetValueOrDefault(field.Name), $"settings.{field.Name}")));
    }

    /// <summary>Of the secrets given, and of those that are missing because none is kept.</summary>
    public static IEnumerable<FieldProblem> ProblemsOfSecrets(IConnectionKind kind, IReadOnlyDictionary<string, string> given, IReadOnlyCollection<string> kept)
    {
        var fields = kind.Fields.Where(field => field.Type == ConnectionFieldType.Secret).ToList();
        var missing = fields.Where(field => !field.IsOptional && !kept.Contains(field.Name) && string.IsNullOrEmpty(given.GetValueOrDefault(field.Name)));
        return Unknown(fields, given, "secrets")
            .Concat(missing.Select(field => Required($"secrets.{field.Name}")))
            .Concat(given.Where(one => one.Value.Length > LongestText).Select(one => TooLong($"secrets.{one.Key}")));
    }

    /// <summary>Whether an address among the settings leads to another host than before.</summary>
    public static bool MovesElsewhere(IConnectionKind kind, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
        kind.Fields.Where(field => field.Type == ConnectionFieldType.Address).Any(field => OriginOf(before, field) != OriginOf(after, field));

    private static string? OriginOf(IReadOnlyDictionary<string, string> settings, ConnectionField field) =>
        Uri.TryCreate(settings.GetValueOrDefault(field.Name), UriKind.Absolute, out var address) ? address.GetLeftPart(UriPartial.Authority) : null;

    private static IEnumerable<FieldProblem> Unknown(List<ConnectionField> fields, IReadOnlyDictionary<string, string> given, string where) =>
        given.Keys.Except(fields.Select(field => field.Name), StringComparer.Ordinal)
            .Select(name => new FieldProblem($"{where}.{name}", "UNKNOWN_FIELD", "This kind of connection has no such field."));

    private IEnumerable<FieldProblem> ProblemsOf(ConnectionField field, string? value, string path)
    {
        if (string.IsNullOrWhiteSpace(value))
            return field.IsOptional ? [] : [Required(path)];
        if (value.Length > LongestText)
            return [TooLong(path)];
        return ProblemOf(field, value, path) is { } problem ? [problem] : [];
    }

    private FieldProblem? ProblemOf(ConnectionField field, string value, string path) => field.Type switch
    {
        ConnectionFieldType.Text or ConnectionFieldType.Secret => null,
        ConnectionFieldType.Address => ProblemOfAddress(value, path),
        ConnectionFieldType.Number => IsNumber(field, value)
            ? null
            : new(path, "NOT_A_NUMBER", FormattableString.Invariant($"Give a number from {field.Least} to {field.Most}.")),
        ConnectionFieldType.Choice => field.Choices.Contains(value) ? null : new(path, "NOT_A_CHOICE", "Choose one of the values offered."),
        ConnectionFieldType.Switch => value is "true" or "false" ? null : new(path, "NOT_A_CHOICE", "Choose one of the values offered."),
    };

    private FieldProblem? ProblemOfAddress(string value, string path)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out var address) || address.Host.Length == 0 || address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
            return new(path, "NOT_AN_ADDRESS", "Give a whole address such as https://api.example.com/ without user, query or fragment.");
        var mayGo = address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp && inside.Contains(address.Host, address.Port);
        return mayGo ? null : new(path, "NOT_HTTPS", "The address must begin with https://.");
    }

    private static bool IsNumber(ConnectionField field, string value) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number >= field.Least && number <= field.Most;

    private static FieldProblem Required(string path) => new(path, "MISSING", "Fill this in.");

    private static FieldProblem TooLong(string path) => new(path, "TOO_LONG", "At most 2000 characters.");
}
