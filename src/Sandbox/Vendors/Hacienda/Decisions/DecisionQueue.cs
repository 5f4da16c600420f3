using System.Threading.Channels;
using Quittance.Sandbox.Vendors.Hacienda.Reception;

namespace Quittance.Sandbox.Vendors.Hacienda.Decisions;

/// <summary>Decides about documents some time after they came, in their order.</summary>
internal sealed class DecisionQueue(
    ReceivedDocuments documents, Examiner examiner, Answers answers, Callbacks callbacks, HaciendaControl control, TimeProvider time) : BackgroundService
{
    private readonly Channel<ReceivedDocument> waiting = Channel.CreateUnbounded<ReceivedDocument>();

    public void Add(ReceivedDocument received) => waiting.Writer.TryWrite(received);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var received in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            var left = received.ReceivedAt.AddMilliseconds(control.Settings.DecideAfterMs) - time.GetUtcNow();
            if (left > TimeSpan.Zero)
                await Task.Delay(left, time, stoppingToken);
            if (documents.Find(received.Submission.Key) is not null)
                Decide(received);
        }
    }

    private void Decide(ReceivedDocument received)
    {
        var key = received.Submission.Key;
        if (control.TakeError())
        {
            documents.Change(key, one => one with { State = DocumentState.Error, DecidedAt = time.GetUtcNow() });
            return;
        }

        documents.Change(key, one => one with { State = DocumentState.Procesando });
        var verdict = examiner.Examine(received);
        var answer = answers.Write(received, verdict);
        callbacks.Tell(documents.Change(key, one => one with
        {
            State = verdict.IsAccepted ? DocumentState.Aceptado : DocumentState.Rechazado,
            DecidedAt = time.GetUtcNow(),
            Answer = answer,
            References = [.. verdict.Reading.Comprobante?.InformacionReferencia.Select(reference => reference.Numero).OfType<string>() ?? []],
        }));
    }
}
