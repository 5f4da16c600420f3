using Microsoft.AspNetCore.Http;
using Quittance.Capture.Contracts;
using Quittance.Kernel.Errors;
using Quittance.Payables.Checks;
using Quittance.Payables.Vendors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Payables.Invoices;

/// <summary>
/// Corrects an invoice: the given fields, and all lines when lines are given. What was read is kept beside it, and the
/// invoice is checked again. No fields at all only checks it again.
/// </summary>
internal sealed class ReviseFields(
    InvoiceBook invoices, ShowCandidates candidates, LearnFromCorrection learn, CheckInvoice check, IEventLog events, CompanyScope scope, TimeProvider time)
{
    /// <summary>What a person says instead of what was read.</summary>
    /// <param name="Fields">By name; null clears a field; a field that is not named stays.</param>
    /// <param name="Lines">All lines, in order; null leaves them as they are.</param>
    /// <param name="Chosen">
    /// Which of the given fields were chosen on the page: the number of the candidate, from 0, whose value was given. The field then
    /// stands where the candidate does.
    /// </param>
    internal sealed record Request(
        IReadOnlyDictionary<string, string?>? Fields = null,
        IReadOnlyList<LineInput>? Lines = null,
        IReadOnlyDictionary<string, int>? Chosen = null);

    private static readonly IReadOnlyDictionary<string, string?> NoFields = new Dictionary<string, string?>();

    public async Task<Invoice> HandleAsync(Guid id, Request request, HttpContext http, CancellationToken cancellation)
    {
        var invoice = await invoices.LockAsync(id, cancellation);
        Refuse.IfAny([.. FieldProblems(request), .. LineInput.Problems(request.Lines)]);
        ETags.Require(http, invoice.Version);
        Correct(invoice, request, await ChosenAsync(invoice, request, cancellation));
        await check.HandleAsync(invoice, cancellation);
        if (request.Fields is { Count: > 0 })
            await learn.HandleAsync(invoice, cancellation);
        return invoice;
    }

    private void Correct(Invoice invoice, Request request, Dictionary<string, ReadCandidate> chosen)
    {
        var values = (request.Fields ?? NoFields).ToDictionary(
            field => field.Key,
            field => new CorrectedValue(Canonical(field.Key, field.Value), chosen.GetValueOrDefault(field.Key)));
        var lines = request.Lines?.Select((line, index) => line.Line(invoice, index + 1, time.GetUtcNow())).ToList();
        var (step, changes) = invoice.Correct(values, lines, scope.Actor, time.GetUtcNow());
        events.Record(invoice, step, new StepNote { Changes = Masked(changes), LinesReplaced = lines is null ? null : true });
    }

    /// <summary>The candidates that were chosen. One that is not the value given beside it is refused: the page was read again meanwhile.</summary>
    private async Task<Dictionary<string, ReadCandidate>> ChosenAsync(Invoice invoice, Request request, CancellationToken cancellation)
    {
        if (request.Chosen is not { Count: > 0 } wanted)
            return [];
        var known = await candidates.OfAsync(invoice.DocumentId, cancellation);
        var chosen = wanted.ToDictionary(field => field.Key, field => known.GetValueOrDefault(field.Key)?.ElementAtOrDefault(field.Value));
        Refuse.IfAny([.. chosen
            .Where(field => field.Value is null || field.Value.Value != Canonical(field.Key, request.Fields?.GetValueOrDefault(field.Key)))
            .Select(field => new FieldProblem($"chosen.{FieldText.Clean(field.Key)}", "CANDIDATE", "This value is not where it was chosen. Load the invoice again."))]);
        return chosen.ToDictionary(field => field.Key, field => field.Value!);
    }

    private static string? Canonical(string name, string? value) => string.IsNullOrWhiteSpace(value) ? null : FieldText.Canonical(name, value);

    private static IEnumerable<FieldProblem> FieldProblems(Request request)
    {
        foreach (var (name, value) in request.Fields ?? NoFields)
        {
            if (!FieldNames.All.Contains(name))
                yield return new FieldProblem($"fields.{FieldText.Clean(name)}", "UNKNOWN", "There is no such field.");
            else if (!string.IsNullOrWhiteSpace(value) && FieldText.Canonical(name, value) is null)
                yield return FieldText.Problem(name);
        }
    }

    /// <summary>The log is for ever and read by many: a bank account stands in it by its ends only.</summary>
    private static Dictionary<string, FieldChange> Masked(IReadOnlyDictionary<string, FieldChange> changes) =>
        changes.ToDictionary(
            change => change.Key,
            change => change.Key == FieldNames.SupplierIban ? change.Value with { Old = Mask(change.Value.Old), New = Mask(change.Value.New) } : change.Value);

    private static string? Mask(string? account) => account is { Length: > 8 } ? $"{account[..4]}…{account[^4..]}" : account;
}
