using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Quittance.Platform.Contracts.Data;

/// <summary>For background work that must find out which companies have something to do; never for a request.</summary>
public static class WorkerTransaction
{
    /// <summary>Begins a transaction that sees the queues of all companies, as far as their tables say that a worker may.</summary>
    public static async Task<IDbContextTransaction> BeginWorkerTransactionAsync(this QuittanceDb db, CancellationToken cancellation)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.Database.ExecuteSqlAsync($"SELECT set_config('quittance.worker', 'on', true)", cancellation);
        return transaction;
    }
}
