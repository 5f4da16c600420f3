using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Messages;

namespace Quittance.Messaging.Notifications;

internal sealed class NotificationModel : IModelContribution
{
    public void Contribute(ModelBuilder model)
    {
        model.Entity<Notification>(notification =>
        {
            notification.ToTable("notifications", "messaging");
            notification.Property(n => n.Severity).HasConversion(severity => severity.ToString().ToLowerInvariant(), text => Enum.Parse<NoticeSeverity>(text, true));
        });
        model.Entity<Preferences>(preferences =>
        {
            preferences.ToTable("preferences", "messaging");
            preferences.HasKey(p => p.PersonId);
        });
    }
}
