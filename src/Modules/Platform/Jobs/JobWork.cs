using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Jobs;

/// <summary>One transaction of the scope's company, or of the server where the scope has none.</summary>
internal sealed class JobWork(QuittanceDb db, Work work, CompanyScope scope)
{
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> action, CancellationToken cancellation)
    {
        if (scope.CompanyId is not null)
            return await work.RunAsync(action, cancellation);
        await using var transaction = await db.BeginWorkerTransactionAsync(cancellation);
        var result = await action(cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return result;
    }
}
