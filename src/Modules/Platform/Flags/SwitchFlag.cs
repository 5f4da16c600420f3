using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Flags;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Platform.Flags;

/// <summary>Shows the company's features, and turns one on or off.</summary>
internal sealed class SwitchFlag(QuittanceDb db, CompanyScope scope, IEnumerable<Flag> flags, IEventLog events, TimeProvider time)
{
    /// <summary>How the feature shall be.</summary>
    internal sealed record Request(bool IsOn);

    /// <summary>A feature as it stands; who changed it last is null while nobody has.</summary>
    internal sealed record View(
        string Name, string Title, string Description, FlagStage Stage, bool Default, bool IsOn, DateTimeOffset? ChangedAt, string? ChangedByName);

    public async Task<IReadOnlyList<View>> ListAsync(CancellationToken cancellation)
    {
        var chosen = await db.Set<CompanyFlag>().AsNoTracking().ToDictionaryAsync(flag => flag.Name, StringComparer.Ordinal, cancellation);
        return [.. flags.OrderBy(flag => flag.Name, StringComparer.Ordinal).Select(flag => Show(flag, chosen.GetValueOrDefault(flag.Name)))];
    }

    public async Task<View> HandleAsync(string name, Request request, CancellationToken cancellation)
    {
        var flag = flags.SingleOrDefault(known => known.Name == name) ?? throw Refuse.NotFound();
        var chosen = await db.Set<CompanyFlag>().SingleOrDefaultAsync(one => one.Name == name, cancellation);
        if (request.IsOn == (chosen?.IsOn ?? flag.Default))
            return Show(flag, chosen);
        if (chosen is null)
            db.Add(chosen = new CompanyFlag { CompanyId = db.CurrentCompany, Name = name, IsOn = false, ChangedAt = default, ChangedByName = "" });
        (chosen.IsOn, chosen.ChangedAt, chosen.ChangedByName) = (request.IsOn, time.GetUtcNow(), scope.Actor.Name);
        events.Record(request.IsOn ? "feature.turned-on" : "feature.turned-off", new Subject("company", db.CurrentCompany), new { name });
        return Show(flag, chosen);
    }

    private static View Show(Flag flag, CompanyFlag? chosen) => new(
        flag.Name, flag.Title, flag.Description, flag.Stage, flag.Default, chosen?.IsOn ?? flag.Default, chosen?.ChangedAt, chosen?.ChangedByName);
}
