using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Platform.Invitations;

/// <summary>Who is invited and has not come yet, newest first.</summary>
internal sealed class ListInvitations(QuittanceDb db, TimeProvider time)
{
    internal sealed record Item(
        Guid Id, string Name, string Email, Role Role, string InvitedBy, DateTimeOffset SentAt, DateTimeOffset ExpiresAt, bool IsExpired);

    private sealed record Position(Guid Id);

    public async Task<Page<Item>> HandleAsync(string? cursor, int? limit, CancellationToken cancellation)
    {
        var (size, now) = (PageSize.Of(limit), time.GetUtcNow());
        var invitations = db.Set<Invitation>().AsNoTracking();
        var total = await invitations.CountAsync(cancellation);
        if (Cursor.Decode<Position>(cursor) is { } after)
            invitations = invitations.Where(i => i.Id < after.Id);
        var items = await invitations.OrderByDescending(i => i.Id).Take(size + 1)
            .Select(i => new Item(i.Id, i.Name, i.Email, i.Role, i.InvitedBy, i.SentAt, i.ExpiresAt, i.ExpiresAt <= now))
            .ToListAsync(cancellation);
        return new Page<Item>([.. items.Take(size)], items.Count > size ? Cursor.Encode(new Position(items[size - 1].Id)) : null, total);
    }
}
