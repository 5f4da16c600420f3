using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Batches;

/// <summary>Wakes the pumps of all nodes once the present transaction commits. A lost ring costs a second: pumps look anyway.</summary>
internal sealed class BatchBell(QuittanceDb db)
{
    public const string Channel = "quittance_batches";

    public Task RingAsync(CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_notify({Channel}, {db.CurrentCompany.ToString()})", cancellation);
}
