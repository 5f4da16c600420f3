using System.Text.RegularExpressions;

namespace Quittance.Platform.Contracts.Data;

/// <summary>Turns <c>InvoiceNumber</c> into <c>invoice_number</c>, the way the tables spell it.</summary>
public static partial class SnakeCase
{
    /// <summary>The name in snake case.</summary>
    public static string Of(string name) => Boundary().Replace(name, "_").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Boundary();
}
