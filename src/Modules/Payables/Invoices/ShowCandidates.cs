using Microsoft.EntityFrameworkCore;
using Quittance.Capture.Contracts;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Payables.Invoices;

/// <summary>A value on a page that a field could have, and the words that announce it there.</summary>
internal sealed record CandidateView(string Value, double Confidence, int Page, Box Box, string? Label);

/// <summary>What each field could be, by its name; a field with nothing to choose from is absent.</summary>
internal sealed record InvoiceCandidates(IReadOnlyDictionary<string, IReadOnlyList<CandidateView>> Fields);

/// <summary>Shows what else stands on the pages that each field could be. Apart from the invoice, since few who look correct.</summary>
internal sealed class ShowCandidates(QuittanceDb db, IReadings readings)
{
    public async Task<InvoiceCandidates> HandleAsync(Guid id, CancellationToken cancellation)
    {
        var document = await db.Set<Invoice>().Where(invoice => invoice.Id == id).Select(invoice => (Guid?)invoice.DocumentId).SingleOrDefaultAsync(cancellation);
        var candidates = await OfAsync(document ?? throw Refuse.NotFound(), cancellation);
        return new(candidates.ToDictionary(
            field => field.Key,
            IReadOnlyList<CandidateView> (field) => [.. field.Value.Select(c => new CandidateView(c.Value, c.Confidence, c.Page, c.Box, c.Label))]));
    }

    /// <summary>The candidates whose value the field can hold, canonical; none while it is read again.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<ReadCandidate>>> OfAsync(Guid documentId, CancellationToken cancellation) =>
        Usable(await readings.FindAsync(documentId, cancellation));

    public static IReadOnlyDictionary<string, IReadOnlyList<ReadCandidate>> Usable(Reading? reading) =>
        (reading?.Candidates ?? new Dictionary<string, IReadOnlyList<ReadCandidate>>())
            .Select(field => (Name: field.Key, Values: Canonical(field.Key, field.Value)))
            .Where(field => field.Values.Count > 0)
            .ToDictionary(field => field.Name, field => field.Values);

    private static IReadOnlyList<ReadCandidate> Canonical(string name, IReadOnlyList<ReadCandidate> candidates) =>
        [.. candidates
            .Select(candidate => (candidate, value: FieldText.Canonical(name, FieldText.Clean(candidate.Value))))
            .Where(pair => pair.value is not null)
            .Select(pair => pair.candidate with { Value = pair.value!, Label = pair.candidate.Label is { } label ? FieldText.Clean(label) : null })];
}
