using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Quittance.Platform.Sessions;

/// <summary>
/// Asks on every request whether the cookie's session is still there, so that ending one works at once, on every node. It is
/// one look-up by primary key in one round trip; a cache would be faster and, for a moment, wrong.
/// </summary>
internal sealed class SessionGate(NpgsqlDataSource source, TimeProvider time)
{
    /// <summary>How exact 'last seen' is.</summary>
    private static readonly TimeSpan Exactness = TimeSpan.FromMinutes(5);

    public static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var gate = context.HttpContext.RequestServices.GetRequiredService<SessionGate>();
        if (context.Principal is { } user && await gate.FindAsync(user.Session(), user.Person(), context.HttpContext.RequestAborted) is { } open)
        {
            context.HttpContext.Features.Set(open);
            return;
        }
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    /// <summary>Null when it was ended.</summary>
    public async Task<OpenSession?> FindAsync(Guid? sessionId, Guid? personId, CancellationToken cancellation)
    {
        if (sessionId is not { } session || personId is not { } person)
            return null;
        if (await ReadAsync(session, person, cancellation) is not { } open || open.LastSeenAt < time.GetUtcNow() - SessionBook.Lifetime)
            return null;
        if (open.LastSeenAt < time.GetUtcNow() - Exactness)
            await NoteSeenAsync(session, cancellation);
        return open;
    }

    private async Task<OpenSession?> ReadAsync(Guid session, Guid person, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("SELECT last_seen_at, two_factors FROM platform.sessions WHERE id = $1 AND person_id = $2");
        command.Parameters.Add(new() { Value = session });
        command.Parameters.Add(new() { Value = person });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation)
            ? new OpenSession(await row.GetFieldValueAsync<DateTimeOffset>(0, cancellation), row.GetBoolean(1))
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
internal sealed record OpenSession(DateTimeOffset LastSeenAt, bool TwoFactors);
