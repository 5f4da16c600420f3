using Quittance.Connectors.Http;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Connections;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;

namespace Quittance.Platform.Connections;

/// <summary>
/// Asks the other side whether the connection works. The call is made between two works, so that no transaction waits for
/// another company's server.
/// </summary>
internal sealed class TestConnection(Work work, ConnectionBook book, ConnectionKinds kinds, IAccountStates states, IEventLog events)
{
    /// <summary>The verdict.</summary>
    /// <param name="Works">Whether it does.</param>
    /// <param name="Answered">What answered, such as the account's name; null when it does not work.</param>
    /// <param name="Failure">Why it does not; decides what to do about it. Null when it works.</param>
    /// <param name="Problem">The same in a sentence; null when it works.</param>
    internal sealed record Verdict(bool Works, string? Answered, FailureClass? Failure, string? Problem);

    public async Task<Verdict> HandleAsync(Guid id, CancellationToken cancellation)
    {
        var (kind, connection) = await work.RunAsync(stop => PrepareAsync(id, stop), cancellation);
        await LetTryAsync(connection.Key, cancellation);
        var verdict = await TryAsync(kind, connection, cancellation);
        await work.RunAsync(_ => Record(id, connection.Name, verdict), cancellation);
        return verdict;
    }

    private async Task<(IConnectionKind, OpenConnection)> PrepareAsync(Guid id, CancellationToken cancellation)
    {
        var connection = await book.LoadAsync(id, cancellation);
        return (kinds.Get(connection.Kind), await book.OpenAsync(connection, cancellation));
    }

    /// <summary>A person who asks need not wait for the pause of an open circuit to end: this call is the trial.</summary>
    private Task<bool> LetTryAsync(AccountKey key, CancellationToken cancellation) => states.ChangeAsync(
        key, (state, now) => (state.OpenUntil is null ? state : state with { OpenUntil = now, TrialUntil = null }, true), cancellation);

    private static async Task<Verdict> TryAsync(IConnectionKind kind, OpenConnection connection, CancellationToken cancellation)
    {
        try
        {
            return new Verdict(Works: true, await kind.TestAsync(connection, cancellation), Failure: null, Problem: null);
        }
        catch (OutsideCallException failure)
        {
            return new Verdict(Works: false, Answered: null, failure.Class, failure.Message);
        }
    }

    private Task Record(Guid id, string name, Verdict verdict)
    {
        events.Record("connection.tested", new Subject("connection", id), new { name, verdict.Works, verdict.Failure, verdict.Problem });
        return Task.CompletedTask;
    }
}
