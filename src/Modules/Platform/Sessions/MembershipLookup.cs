using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Sessions;

/// <summary>Finds what a person is in a company. Asked on every request, so that taking a role away works at once.</summary>
internal sealed class MembershipLookup(QuittanceDb db)
{
    internal sealed record Found(Role Role, string PersonName);

    private sealed record Row(string Role, string Name);

    public async Task<Found?> FindAsync(Guid companyId, Guid personId, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.Database.ExecuteSqlAsync($"SELECT set_config('quittance.person', {personId.ToString()}, true)", cancellation);
        var rows = await db.Database.SqlQuery<Row>($"""
            SELECT m.role, p.name
            FROM platform.memberships m JOIN platform.people p ON p.id = m.person_id
            WHERE m.company_id = {companyId} AND m.person_id = {personId}
            """).ToListAsync(cancellation);
        return rows.Count == 0 ? null : new Found(Enum.Parse<Role>(rows[0].Role), rows[0].Name);
    }
}
