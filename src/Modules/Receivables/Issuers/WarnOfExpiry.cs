using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Jobs;
using Quittance.Platform.Contracts.Messages;

namespace Quittance.Receivables.Issuers;

/// <summary>Tells those who may upload a key that the current one will soon be worthless: without a valid key nothing can be issued.</summary>
internal sealed class WarnOfExpiry(QuittanceDb db, Work work, INotifications notifications, TimeProvider time) : IRecurringJob
{
    /// <summary>Days left at which people are told; every day would teach them to look away.</summary>
    private static readonly int[] TellAt = [30, 14, 7, 3, 2, 1, 0, -1];

    public static JobSchedule Schedule { get; } = JobSchedule.DailyAt(new TimeOnly(8, 0));

    public Task<int> RunAsync(CancellationToken cancellation) => work.RunAsync(async stop =>
    {
        var key = await db.Set<SigningKeyRow>().AsNoTracking().SingleOrDefaultAsync(one => one.IsCurrent, stop);
        if (key is null || !TellAt.Contains(UploadKey.DaysLeft(key, time.GetUtcNow())))
            return 0;
        var left = UploadKey.DaysLeft(key, time.GetUtcNow());
        var words = new Dictionary<string, string> { ["holder"] = key.Holder, ["days"] = Math.Max(0, left).ToString(CultureInfo.InvariantCulture) };
        var (kind, severity) = left < 0 ? ("signing-key.expired", NoticeSeverity.Error) : ("signing-key.expires", NoticeSeverity.Warning);
        notifications.Tell(Permissions.ReceivablesManage, new Notice(kind, severity, new Subject("signing-key", key.Id), words, "settings/issuing"));
        return 1;
    }, cancellation);
}
