using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Events;

namespace Quittance.Platform.Contracts.Events;

/// <summary>The live streams of browsers, for what is worth a look and is no event of the log.</summary>
public static class LiveStreams
{
    /// <summary>When the present transaction commits, every open stream of its company beats at once, and browsers look anew.</summary>
    public static Task RingLiveStreamsAsync(this QuittanceDb db, CancellationToken cancellation)
    {
        var payload = $"{db.CurrentCompany}:";
        return db.Database.ExecuteSqlAsync($"SELECT pg_notify({EventLog.Channel}, {payload})", cancellation);
    }
}
