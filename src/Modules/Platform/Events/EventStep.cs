using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;

namespace Quittance.Platform.Events;

/// <summary>One step of one reader in one company: take the next event, handle it, move the checkpoint, commit.</summary>
internal sealed class EventStep(QuittanceDb db, Work work, EventCheckpoints checkpoints, IServiceScopeFactory scopes, CompanyScope scope)
{
    /// <summary>Takes one step and tells whether there may be more.</summary>
    public Task<bool> TakeAsync(IEventReader reader, CancellationToken cancellation) =>
        work.RunAsync(token => HandleNextAsync(reader, token), cancellation);

    private async Task<bool> HandleNextAsync(IEventReader reader, CancellationToken cancellation)
    {
        if (await checkpoints.LockAsync(reader.Name, cancellation) is not { } position)
            return false;
        var head = await checkpoints.HeadAsync(cancellation);
        var next = await db.Set<LoggedEvent>().AsNoTracking()
            .Where(e => e.Sequence > position && reader.Kinds.Contains(e.Kind))
            .OrderBy(e => e.Sequence)
            .FirstOrDefaultAsync(cancellation);
        if (next is null)
        {
            await checkpoints.MoveAsync(reader.Name, head, cancellation);
            return false;
        }
        await reader.HandleAsync(next, cancellation);
        await checkpoints.MoveAsync(reader.Name, next.Sequence, cancellation);
        return true;
    }

    /// <summary>Keeps the failure in a scope of its own: this one holds the half-done changes that were rolled back.</summary>
    public async Task NoteFailureAsync(string reader, Exception failure, CancellationToken cancellation)
    {
        await using var fresh = scopes.CreateAsyncScope();
        fresh.ServiceProvider.GetRequiredService<CompanyScope>().Enter(scope.CompanyId!.Value, Actor.System);
        var notes = fresh.ServiceProvider.GetRequiredService<EventCheckpoints>();
        await fresh.ServiceProvider.GetRequiredService<Work>()
            .RunAsync(token => notes.NoteFailureAsync(reader, failure.Message, token), cancellation);
    }
}
