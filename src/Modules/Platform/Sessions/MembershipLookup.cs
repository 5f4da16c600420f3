using Npgsql;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Keys;

namespace Quittance.Platform.Sessions;

/// <summary>
/// Finds what a person is in a company, for callers without a session: on every request the maker of the API key that sends it.
/// A batch is one round trip and one transaction, in which the fence knows the person, and the company for its settings.
/// </summary>
internal sealed class MembershipLookup(NpgsqlDataSource source)
{
    /// <summary>What was found; <c>ProgramsAllowed</c> is asked for callers with a key alone.</summary>
    internal sealed record Found(Role Role, string PersonName, bool TwoFactorsRequired, bool ProgramsAllowed = true);

    public async Task<Found?> FindAsync(Guid companyId, Guid personId, CancellationToken cancellation)
    {
        await using var batch = source.CreateBatch();
        batch.BatchCommands.Add(Fence(companyId, personId));
        batch.BatchCommands.Add(Membership(companyId, personId));
        await using var row = await batch.ExecuteReaderAsync(cancellation);
        await row.NextResultAsync(cancellation);
        return await row.ReadAsync(cancellation) ? Read(row, 0) with { ProgramsAllowed = row.GetBoolean(3) } : null;
    }

    internal static NpgsqlBatchCommand Fence(Guid? companyId, Guid personId) => new("SELECT set_config('quittance.person', $1, true), set_config('quittance.company', $2, true)")
    {
        Parameters = { new() { Value = personId.ToString() }, new() { Value = companyId?.ToString() ?? "" } },
    };

    /// <summary>From the columns role, name and whether two factors are required, of which <paramref name="first"/> is the first.</summary>
    internal static Found Read(NpgsqlDataReader row, int first) =>
        new(Enum.Parse<Role>(row.GetString(first)), row.GetString(first + 1), row.GetBoolean(first + 2));

    private static NpgsqlBatchCommand Membership(Guid companyId, Guid personId) => new("""
        SELECT m.role, p.name, coalesce((s."values" ->> 'requireTwoFactors')::boolean, false), coalesce(f.is_on, $4)
        FROM platform.memberships m JOIN platform.people p ON p.id = m.person_id
        LEFT JOIN platform.company_settings s ON s.company_id = m.company_id AND s.section = 'sign-in'
        LEFT JOIN platform.company_flags f ON f.company_id = m.company_id AND f.name = $3
        WHERE m.company_id = $1 AND m.person_id = $2
        """)
    {
        Parameters =
        {
            new() { Value = companyId }, new() { Value = personId }, new() { Value = KeyFlags.Programs.Name }, new() { Value = KeyFlags.Programs.Default },
        },
    };
}
