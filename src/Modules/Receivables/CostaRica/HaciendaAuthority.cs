using Quittance.Connectors.Hacienda;
using Quittance.Connectors.Http;
using Quittance.Platform.Contracts.Connections;
using Quittance.Receivables.Authority;

namespace Quittance.Receivables.CostaRica;

/// <summary>Costa Rica's Hacienda at the other end.</summary>
internal sealed class HaciendaAuthority(OutsideHttp outside) : IAuthority
{
    public async Task<Handover> SubmitAsync(OpenConnection connection, SentDocument document, CancellationToken cancellation)
    {
        var answer = await HaciendaConnection.ClientOf(outside, connection).SubmitAsync(new HaciendaSubmission
        {
            Clave = document.Key,
            EmittedAt = Formats.CostaRica.CostaRicaTime.Of(document.IssuedAt),
            Issuer = new HaciendaParty(document.Issuer.Type, document.Issuer.Id),
            Receiver = HaciendaParty.ReceiverOf(document.Customer is { } customer ? new HaciendaParty(customer.Type, customer.Id) : null),
            Callback = document.Callback,
            Xml = document.Xml,
        }, cancellation);
        return new Handover(OutcomeOf(answer.Result), answer.Cause);
    }

    public async Task<Word?> AskAsync(OpenConnection connection, string key, bool mayBeUnknown, CancellationToken cancellation)
    {
        var status = await HaciendaConnection.ClientOf(outside, connection).StatusAsync(key, mayBeUnknown, cancellation);
        return status is null ? null : new Word(StateOf(status), status.Word, status.Raw, status.Answer?.ToArray());
    }

    private static HandoverOutcome OutcomeOf(SubmissionResult result) => result switch
    {
        SubmissionResult.Received => HandoverOutcome.Received,
        SubmissionResult.AlreadyReceived => HandoverOutcome.AlreadyReceived,
        SubmissionResult.Refused => HandoverOutcome.Refused,
    };

    private static AuthorityState StateOf(HaciendaStatus status) => status.State switch
    {
        HaciendaState.Error => AuthorityState.Failed,
        _ when status.Answer is not null => AuthorityState.Decided,
        _ => AuthorityState.Undecided,
    };
}
