using Quittance.Platform.Contracts.Data;
using Quittance.Receivables.CostaRica;
using Quittance.Receivables.Issued;

namespace Quittance.Receivables.Authority;

/// <summary>Keeps an answer as it came, with what can be read in it, and says whether it decides.</summary>
internal sealed class KeepAnswer(QuittanceDb db, TimeProvider time)
{
    public Task<Answer> HandleAsync(IssuedDocument document, Word word, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var read = word.Message is { } message ? AuthorityMessage.Read(message, document.Key!, time.GetUtcNow()) : null;
        var answer = new Answer
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            CompanyId = document.CompanyId,
            DocumentId = document.Id,
            Key = document.Key!,
            Kind = read?.Kind ?? AnswerKind.Confirmation,
            State = word.StateText,
            ReceivedAt = time.GetUtcNow(),
            Raw = word.Raw,
            Message = word.Message,
            IsVerified = read?.IsVerified,
            Checks = read?.Checks ?? [],
            Detail = read?.Detail,
            Findings = read?.Findings ?? [],
            IsDeciding = read is { IsVerified: true, Kind: not AnswerKind.Confirmation },
        };
        db.Add(answer);
        return Task.FromResult(answer);
    }
}
