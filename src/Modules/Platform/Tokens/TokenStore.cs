using Npgsql;
using Quittance.Kernel.Errors;
using Quittance.Platform.Sessions;

namespace Quittance.Platform.Tokens;

/// <summary>The table of tokens. Each call is one statement or one batch, so nothing is half done.</summary>
internal sealed class TokenStore(NpgsqlDataSource source, TimeProvider time)
{
    public static readonly TimeSpan AccessLifetime = TimeSpan.FromMinutes(30);

    /// <summary>As long as the session lives unused.</summary>
    public static readonly TimeSpan RefreshLifetime = SessionBook.Lifetime;

    /// <summary>Whose access token it is, and in which session.</summary>
    internal sealed record Owner(Guid Session, Guid Person, string Name);

    /// <summary>A refresh token as it was found.</summary>
    internal sealed record Found(Guid Session, Guid Person, bool WasUsed);

    /// <summary>A pair for a session. The session cannot end in between; one that has ended already gets none.</summary>
    public async Task<TokenPair> IssueAsync(Guid session, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var (access, refresh) = (TokenText.New(TokenText.AccessPrefix), TokenText.New(TokenText.RefreshPrefix));
        await using var command = source.CreateCommand("""
            WITH session AS (SELECT id FROM platform.sessions WHERE id = $1 FOR KEY SHARE),
            forgotten AS (DELETE FROM platform.tokens WHERE session_id = $1 AND expires_at < $2)
            INSERT INTO platform.tokens (hash, session_id, kind, expires_at)
            SELECT given.hash, session.id, given.kind, given.expires_at
            FROM session, (VALUES ($3::bytea, 'access', $4::timestamptz), ($5, 'refresh', $6)) AS given (hash, kind, expires_at)
            """);
        foreach (var value in (object[])[session, now, TokenText.HashOf(access), now + AccessLifetime, TokenText.HashOf(refresh), now + RefreshLifetime])
            command.Parameters.Add(new() { Value = value });
        if (await command.ExecuteNonQueryAsync(cancellation) == 0)
            throw new RefusalException(PlatformErrors.TokenNotGood);
        return new TokenPair(access, (int)AccessLifetime.TotalSeconds, refresh, (int)RefreshLifetime.TotalSeconds);
    }

    public async Task<Owner?> OwnerOfAsync(string access, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("""
            SELECT s.id, s.person_id, p.name
            FROM platform.tokens t JOIN platform.sessions s ON s.id = t.session_id JOIN platform.people p ON p.id = s.person_id
            WHERE t.hash = $1 AND t.kind = 'access' AND t.expires_at > $2
            """);
        command.Parameters.Add(new() { Value = TokenText.HashOf(access) });
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation) ? new Owner(row.GetGuid(0), row.GetGuid(1), row.GetString(2)) : null;
    }

    /// <summary>Marks a refresh token as used. Of two who bring it at once one finds it used: the row is locked in between.</summary>
    public async Task<Found?> UseAsync(string refresh, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("""
            WITH found AS (SELECT hash, session_id, used_at FROM platform.tokens WHERE hash = $1 AND kind = 'refresh' AND expires_at > $2 FOR UPDATE),
            used AS (UPDATE platform.tokens t SET used_at = $2 FROM found f WHERE t.hash = f.hash AND f.used_at IS NULL)
            SELECT s.id, s.person_id, f.used_at IS NOT NULL FROM found f JOIN platform.sessions s ON s.id = f.session_id
            """);
        command.Parameters.Add(new() { Value = TokenText.HashOf(refresh) });
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation) ? new Found(row.GetGuid(0), row.GetGuid(1), row.GetBoolean(2)) : null;
    }
}
