using System.Text.RegularExpressions;

namespace Quittance.Payables.Checks;

/// <summary>How much a finding matters.</summary>
internal enum Severity
{
    /// <summary>The invoice cannot be approved while it is open.</summary>
    Error,

    /// <summary>Look at it; it does not stop the invoice.</summary>
    Warning,
}

/// <summary>An entry of the catalogue of what checks can find; <c>docs/checks.md</c> is written from these.</summary>
/// <param name="Code">Stable for ever; translations key on it.</param>
/// <param name="Severity">Whether it stops the invoice.</param>
/// <param name="Template">A plain English sentence with <c>{arguments}</c>.</param>
/// <param name="Rule">When exactly it is found, tolerances included.</param>
internal sealed partial record FindingKind(string Code, Severity Severity, string Template, string Rule)
{
    /// <summary>Something found, at a field or a line or the whole invoice.</summary>
    /// <param name="field">The field's name, <c>lines[2].netAmount</c>, or null.</param>
    /// <param name="arguments">What the sentence needs.</param>
    public Finding At(string? field, params (string Name, string Value)[] arguments)
    {
        var values = arguments.ToDictionary(argument => argument.Name, argument => argument.Value);
        return new Finding(this, field, Placeholder().Replace(Template, hole => values[hole.Groups["name"].Value]), values);
    }

    [GeneratedRegex("{(?<name>[a-zA-Z]+)}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}

/// <summary>One thing a check found.</summary>
internal sealed record Finding(FindingKind Kind, string? Field, string Message, IReadOnlyDictionary<string, string> Arguments);
