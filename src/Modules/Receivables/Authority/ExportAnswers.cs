using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Companies;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Exports;

namespace Quittance.Receivables.Authority;

/// <summary>Sends the answers of a filter as a file, the oldest first, while they are read from the database.</summary>
internal sealed class ExportAnswers(QuittanceDb db, Work work, ICurrentCompany company, TimeProvider time)
{
    private static readonly ExportColumn<Row>[] Columns =
    [
        new("id", row => row.Id.ToString()),
        new("documentId", row => row.DocumentId.ToString()),
        new("key", row => row.Key),
        new("receivedAt", row => row.ReceivedAt),
        new("kind", row => Words.Of(row.Kind)),
        new("state", row => row.State),
        new("isDeciding", row => Word(row.IsDeciding)),
        new("isVerified", row => Word(row.IsVerified)),
        new("codes", row => string.Join("; ", row.Findings.Select(finding => finding.Code).Distinct(StringComparer.Ordinal))),
        new("findings", row => string.Join("\n", row.Findings.Select(finding => $"{finding.Code}: {finding.Text}"))),
        new("detail", row => row.Detail),
    ];

    /// <summary>An answer as the file shows it: without the message, which is downloaded by itself.</summary>
    private sealed record Row(
        Guid Id, Guid DocumentId, string Key, DateTimeOffset ReceivedAt, AnswerKind Kind, string State, bool IsDeciding, bool? IsVerified,
        IReadOnlyList<AuthorityFinding> Findings, string? Detail);

    public async Task<PushStreamHttpResult> HandleAsync(string? format, AnswerFilter filter, CancellationToken cancellation)
    {
        var writer = ExportFormats.Of(format);
        var days = await work.RunAsync(token => Days.OfAsync(company, token), cancellation);
        var name = string.Create(CultureInfo.InvariantCulture, $"answers-{days.Zone.DayOf(time.GetUtcNow()):yyyy-MM-dd}");
        return work.Send(writer, "Answers", Columns, Rows(filter, days).AsAsyncEnumerable(), name, cancellation);
    }

    private IQueryable<Row> Rows(AnswerFilter filter, Days days) => filter.Apply(db.Set<Answer>().AsNoTracking(), days)
        .OrderBy(a => a.ReceivedAt).ThenBy(a => a.Id)
        .Select(a => new Row(a.Id, a.DocumentId, a.Key, a.ReceivedAt, a.Kind, a.State, a.IsDeciding, a.IsVerified, a.Findings, a.Detail));

    private static string? Word(bool? value) => value switch { null => null, true => "true", false => "false" };
}
