using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Companies;
using Quittance.Platform.Contracts.Http;
using Quittance.Receivables.Dashboard;

namespace Quittance.Receivables.Authority;

/// <summary>Which answers; empty values filter nothing.</summary>
/// <param name="Key">Of one document.</param>
/// <param name="Kind">Acceptance, rejection or confirmation.</param>
/// <param name="State">The authority's own word.</param>
/// <param name="Code">A code among the findings.</param>
/// <param name="From">Received on this day or later, on the company's calendar.</param>
/// <param name="To">Received on this day or earlier.</param>
internal sealed record AnswerFilter(string? Key = null, string? Kind = null, string? State = null, string? Code = null, DateOnly? From = null, DateOnly? To = null)
{
    public IQueryable<Answer> Apply(IQueryable<Answer> answers, Days days)
    {
        RequireText();
        if (!string.IsNullOrEmpty(Key))
            answers = answers.Where(a => a.Key == Key);
        var kinds = Words.Parse<AnswerKind>("kind", Kind);
        if (kinds.Count > 0)
            answers = answers.Where(a => kinds.Contains(a.Kind));
        if (!string.IsNullOrEmpty(State))
            answers = answers.Where(a => a.State == State);
        if (!string.IsNullOrEmpty(Code))
        {
            var found = $"[{{\"code\": {JsonSerializer.Serialize(Code)}}}]";
            answers = answers.Where(a => EF.Functions.JsonContains(a.Findings, found));
        }
        DateTimeOffset? from = From is { } first ? days.Begin("from", first) : null;
        DateTimeOffset? end = To is { } last ? days.End("to", last) : null;
        return answers.Where(a => (from == null || a.ReceivedAt >= from) && (end == null || a.ReceivedAt < end));
    }

    /// <summary>The same of what is counted, which knows no single documents.</summary>
    public IQueryable<AnswerCount> Apply(IQueryable<AnswerCount> counts)
    {
        var kinds = Words.Parse<AnswerKind>("kind", Kind);
        if (kinds.Count > 0)
            counts = counts.Where(c => kinds.Contains(c.Kind));
        if (!string.IsNullOrEmpty(State))
            counts = counts.Where(c => c.State == State);
        if (!string.IsNullOrEmpty(Code))
            counts = counts.Where(c => c.Code == Code);
        return counts.Where(c => (From == null || c.Day >= From) && (To == null || c.Day <= To));
    }

    private void RequireText()
    {
        if (new[] { Key, State, Code }.Any(text => text?.Contains('\0', StringComparison.Ordinal) == true))
            Refuse.IfAny([new("filter", "CHARACTER", "Use ordinary characters.")]);
    }
}
