using Microsoft.AspNetCore.Http;
using Quittance.Capture.Contracts;
using Quittance.Kernel.Errors;
using Quittance.Payables.Checks;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Payables.Invoices;

/// <summary>
/// Corrects an invoice: the given fields, and all lines when lines are given. What was read is kept beside it, and the
/// invoice is checked again. No fields at all only checks it again.
/// </summary>
internal sealed class ReviseFields(InvoiceBook invoices, CheckInvoice check, IEventLog events, CompanyScope scope, TimeProvider time)
{
    /// <summary>What a person says instead of what was read.</summary>
    /// <param name="Fields">By name; null clears a field; a field that is not named stays.</param>
    /// <param name="Lines">All lines, in order; null leaves them as they are.</param>
    internal sealed record Request(IReadOnlyDictionary<string, string?>? Fields = null, IReadOnlyList<LineInput>? Lines = null);

    public async Task<Invoice> HandleAsync(Guid id, Request request, HttpContext http, CancellationToken cancellation)
    {
        var invoice = await invoices.LockAsync(id, cancellation);
        Refuse.IfAny([.. FieldProblems(request), .. LineInput.Problems(request.Lines)]);
        ETags.Require(http, invoice.Version);
        Correct(invoice, request);
        await check.HandleAsync(invoice, cancellation);
        return invoice;
    }

    private void Correct(Invoice invoice, Request request)
    {
        var values = (request.Fields ?? new Dictionary<string, string?>(StringComparer.Ordinal)).ToDictionary(
            field => field.Key,
            field => string.IsNullOrWhiteSpace(field.Value) ? null : FieldText.Canonical(field.Key, field.Value));
        var lines = request.Lines?.Select((line, index) => line.Line(invoice, index + 1, time.GetUtcNow())).ToList();
        var (step, changes) = invoice.Correct(values, lines, scope.Actor, time.GetUtcNow());
        events.Record(invoice, step, new StepNote { Changes = Masked(changes), LinesReplaced = lines is null ? null : true });
    }

    private static IEnumerable<FieldProblem> FieldProblems(Request request)
    {
        foreach (var (name, value) in request.Fields ?? new Dictionary<string, string?>(StringComparer.Ordinal))
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
            change => change.Key == FieldNames.SupplierIban ? new FieldChange(Mask(change.Value.Old), Mask(change.Value.New)) : change.Value);

    private static string? Mask(string? account) => account is { Length: > 8 } ? $"{account[..4]}…{account[^4..]}" : account;
}
