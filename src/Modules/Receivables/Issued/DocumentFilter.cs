using Microsoft.EntityFrameworkCore;
using Quittance.Formats.CostaRica;
using Quittance.Platform.Contracts.Companies;

namespace Quittance.Receivables.Issued;

/// <summary>Which of a document's days is meant.</summary>
internal enum DocumentDay
{
    /// <summary>On which it was written.</summary>
    Written,

    /// <summary>On which the authority took it.</summary>
    Submitted,

    /// <summary>On which the authority decided.</summary>
    Decided,
}

/// <summary>Which documents; empty values filter nothing.</summary>
/// <param name="State">One or more states, separated by commas.</param>
/// <param name="Kind">One kind.</param>
/// <param name="Search">Part of the customer's name or id, of the number or of the key.</param>
/// <param name="From">The first day, on the company's calendar.</param>
/// <param name="To">The last day.</param>
/// <param name="By">Which day that is: <c>written</c> (when nothing is said), <c>submitted</c> or <c>decided</c>.</param>
internal sealed record DocumentFilter(string? State = null, string? Kind = null, string? Search = null, DateOnly? From = null, DateOnly? To = null, string? By = null)
{
    /// <summary>Nodes write the hour of their own clocks, which differ; never by so much.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromHours(1);

    /// <summary>The states asked for; none means all.</summary>
    public IReadOnlyList<DocumentState> StatesAsked() => Words.Parse<DocumentState>("state", State);

    /// <summary>Whether anything but the state is asked for.</summary>
    public bool HasOthers() => !string.IsNullOrEmpty(Kind) || !string.IsNullOrWhiteSpace(Search) || (From ?? To) is not null;

    public IQueryable<IssuedDocument> Apply(IQueryable<IssuedDocument> documents, Days days)
    {
        var states = StatesAsked();
        var kinds = Words.Parse<ComprobanteKind>("kind", Kind);
        if (states.Count > 0)
            documents = documents.Where(document => states.Contains(document.State));
        if (kinds.Count > 0)
            documents = documents.Where(document => kinds.Contains(document.Kind));
        documents = InTime(documents, From is { } first ? days.Begin("from", first) : null, To is { } last ? days.End("to", last) : null);
        return string.IsNullOrWhiteSpace(Search) ? documents : Searched(documents, Search);
    }

    /// <summary>The list is read by the time of writing, which comes first: so a day long ago is found there, and not by walking there.</summary>
    private IQueryable<IssuedDocument> InTime(IQueryable<IssuedDocument> documents, DateTimeOffset? from, DateTimeOffset? end)
    {
        var late = end + Slack;
        return Words.One("by", By, DocumentDay.Written) switch
        {
            DocumentDay.Written => documents.Where(d => (from == null || d.CreatedAt >= from) && (end == null || d.CreatedAt < end)),
            DocumentDay.Submitted => documents.Where(d => (from == null || d.SubmittedAt >= from) && (end == null || (d.SubmittedAt < end && d.CreatedAt < late))),
            DocumentDay.Decided => documents.Where(d => (from == null || d.DecidedAt >= from) && (end == null || (d.DecidedAt < end && d.CreatedAt < late))),
        };
    }

    private static IQueryable<IssuedDocument> Searched(IQueryable<IssuedDocument> documents, string search)
    {
        var pattern = SearchText.Part("search", search);
        return documents.Where(document =>
            EF.Functions.ILike(document.CustomerName!, pattern) || EF.Functions.ILike(document.CustomerId!, pattern)
            || EF.Functions.ILike(document.Number!, pattern) || EF.Functions.ILike(document.Key!, pattern));
    }
}
