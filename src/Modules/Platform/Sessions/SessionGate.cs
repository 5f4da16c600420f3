using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quittance.Platform.Access;

namespace Quittance.Platform.Sessions;

/// <summary>
/// Asks on every request whether the session is still there, and what its person is in the company the request is about, so that
/// ending one or taking a role away works at once, on every node. It is one look-up by keys in one round trip and one
/// transaction, in which the fence knows the person and the company; a cache would be faster and, for a moment, wrong.
/// </summary>
internal sealed class SessionGate(NpgsqlDataSource source, TimeProvider time)
{
    /// <summary>How exact 'last seen' is.</summary>
    private static readonly TimeSpan Exactness = TimeSpan.FromMinutes(5);

    public static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var gate = context.HttpContext.RequestServices.GetRequiredService<SessionGate>();
        if (context.Principal is { } user && await gate.FindAsync(user.Session(), user.Person(), CompanyAccess.CompanyOf(context.HttpContext), context.HttpContext.RequestAborted) is { } open)
        {
            context.HttpContext.Features.Set(open);
            return;
        }
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    /// <summary>Null when it was ended.</summary>
    public async Task<OpenSession?> FindAsync(Guid? sessionId, Guid? personId, Guid? companyId, CancellationToken cancellation)
    {
        if (sessionId is not { } session || personId is not { } person)
            return null;
        if (await ReadAsync(session, person, companyId, cancellation) is not { } open || open.LastSeenAt < time.GetUtcNow() - SessionBook.Lifetime)
            return null;
        if (open.LastSeenAt < time.GetUtcNow() - Exactness)
            await NoteSeenAsync(session, cancellation);
        return open;
    }

    private async Task<OpenSession?> ReadAsync(Guid session, Guid person, Guid? company, CancellationToken cancellation)
    {
        await using var batch = source.CreateBatch();
        batch.BatchCommands.Add(MembershipLookup.Fence(company, person));
        batch.BatchCommands.Add(new("""
            SELECT s.last_seen_at, s.two_factors, m.role, p.name, coalesce((c."values" ->> 'requireTwoFactors')::boolean, false)
            FROM platform.sessions s
            LEFT JOIN platform.memberships m ON m.company_id = $3 AND m.person_id = s.person_id
            LEFT JOIN platform.people p ON p.id = m.person_id
            LEFT JOIN platform.company_settings c ON c.company_id = m.company_id AND c.section = 'sign-in'
            WHERE s.id = $1 AND s.person_id = $2
            """)
        {
            Parameters = { new() { Value = session }, new() { Value = person }, new() { Value = company ?? Guid.Empty } },
        });
        await using var row = await batch.ExecuteReaderAsync(cancellation);
        await row.NextResultAsync(cancellation);
        return await row.ReadAsync(cancellation)
            ? new OpenSession(await row.GetFieldValueAsync<DateTimeOffset>(0, cancellation), row.GetBoolean(1), await row.IsDBNullAsync(2, cancellation) ? null : MembershipLookup.Read(row, 2))
            : null;
    }

    /// <summary>Of many requests at once one writes.</summary>
    private async Task NoteSeenAsync(Guid session, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("UPDATE platform.sessions SET last_seen_at = $2 WHERE id = $1 AND last_seen_at < $3");
        command.Parameters.Add(new() { Value = session });
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        command.Parameters.Add(new() { Value = time.GetUtcNow() - Exactness });
        await command.ExecuteNonQueryAsync(cancellation);
    }
}

/// <summary>The session a request comes from; kept with the request.</summary>
/// <param name="LastSeenAt">To a few minutes.</param>
/// <param name="TwoFactors">Whether the person showed more than a password.</param>
/// <param name="Membership">In the company the request is about; null when it is about none, or about one that is not theirs.</param>
internal sealed record OpenSession(DateTimeOffset LastSeenAt, bool TwoFactors, MembershipLookup.Found? Membership);
