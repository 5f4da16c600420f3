using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;

namespace Quittance.Platform.Events;

internal sealed class EventModel : IModelContribution
{
    public void Contribute(ModelBuilder model)
    {
        model.Entity<LoggedEvent>(logged =>
        {
            logged.ToTable("events", "platform");
            logged.HasKey(e => new { e.CompanyId, e.Sequence });
        });
        model.Entity<EventStream>(stream =>
        {
            stream.ToTable("event_streams", "platform");
            stream.HasKey(s => s.CompanyId);
        });
    }
}
