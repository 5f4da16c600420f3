using Quittance.Connectors.Hacienda;
using Quittance.Connectors.Http;
using Quittance.Platform.Contracts.Connections;
using Quittance.Receivables.Authority;

namespace Quittance.Receivables.CostaRica;

/// <summary>Costa Rica's Hacienda at the other end.</summary>
internal sealed class HaciendaAuthority(OutsideHttp outside) : IAuthority
{
    private const string Foreigner = "05";
    private const int LongestId = 12;

    public async Task<Handover> SubmitAsync(OpenConnection connection, SentDocument document, CancellationToken cancellation)
    {
        var answer = await HaciendaConnection.ClientOf(outside, connection).SubmitAsync(new HaciendaSubmission
        {
            Clave = document.Key,
            EmittedAt = Formats.CostaRica.CostaRicaTime.Of(document.IssuedAt),
            Issuer = new HaciendaParty(document.Issuer.Type, document.Issuer.Id),
            Receiver = ReceiverOf(document.Customer),
            Xml = document.Xml,
        }, cancellation);
        return new Handover(OutcomeOf(answer.Result), answer.Cause);
    }

    public async Task<Word?> AskAsync(OpenConnection connection, string key, bool mayBeUnknown, CancellationToken cancellation)
    {
        var status = await HaciendaConnection.ClientOf(outside, connection).StatusAsync(key, mayBeUnknown, cancellation);
        return status is null ? null : new Word(StateOf(status), status.Word, status.Raw, status.Answer?.ToArray());
    }

    /// <summary>Foreigners and ids longer than the field are left out; the document names them.</summary>
    private static HaciendaParty? ReceiverOf(SentParty? customer) =>
        customer is { Type: not Foreigner, Id.Length: <= LongestId } ? new HaciendaParty(customer.Type, customer.Id) : null;

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
