using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Payables.Approvals;

/// <summary>The body of a step that needs a reason.</summary>
internal sealed record Reason([property: System.Text.Json.Serialization.JsonPropertyName("reason")] string? Text = null);

/// <summary>Reasons in a person's own words: kept in the log, so neither empty nor endless.</summary>
internal static class Reasons
{
    private const int MaximumLength = 1000;

    public static string Required(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            Refuse.IfAny([new FieldProblem("reason", "REQUIRED", "Give a reason.")]);
        return Optional(text)!;
    }

    public static string? Optional(string? text)
    {
        if (text?.Length > MaximumLength)
            Refuse.IfAny([new FieldProblem("reason", "TOO_LONG", "Use at most 1000 characters.")]);
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }
}
