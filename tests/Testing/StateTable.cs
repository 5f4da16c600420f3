using System.Text;

namespace Quittance.Testing;

/// <summary>Draws a page about states from the code's own table.</summary>
public static class StateTable
{
    /// <summary>One permitted step.</summary>
    /// <param name="From">The state it starts in.</param>
    /// <param name="Action">What is done.</param>
    /// <param name="To">The state it ends in.</param>
    /// <param name="Permission">What a person needs for it; null when only the program does it.</param>
    public sealed record Step(string From, string Action, string To, string? Permission);

    /// <summary>A diagram and a table of the steps, under an introduction that ends with a line break.</summary>
    public static string Draw(string introduction, string first, IReadOnlyList<Step> steps)
    {
        var page = new StringBuilder(introduction).Append($"\n```mermaid\nstateDiagram-v2\n    [*] --> {first}\n");
        foreach (var step in steps)
            page.Append($"    {step.From} --> {step.To}: {step.Action}\n");
        page.Append("```\n\n| from | step | to | who |\n|---|---|---|---|\n");
        foreach (var step in steps)
            page.Append($"| {step.From} | {step.Action} | {step.To} | {(step.Permission is null ? "Quittance" : $"a person with `{step.Permission}`")} |\n");
        return page.ToString();
    }
}
