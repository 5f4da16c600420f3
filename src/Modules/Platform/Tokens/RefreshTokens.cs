using Microsoft.Extensions.Logging;
using Quittance.Kernel.Errors;
using Quittance.Platform.Sessions;

namespace Quittance.Platform.Tokens;

/// <summary>
/// Gives a new pair for a refresh token, which is good once. One that comes a second time was copied, or its answer got
/// lost; nobody can tell which, so the whole session ends and whoever is the person signs in again (RFC 9700, section 4.14.2).
/// </summary>
internal sealed class RefreshTokens(TokenStore tokens, SessionBook sessions, SessionGate gate, ILogger<RefreshTokens> logger)
{
    internal sealed record Request(string RefreshToken);

    public async Task<TokenPair> HandleAsync(Request request, CancellationToken cancellation)
    {
        var found = await tokens.UseAsync(request.RefreshToken, cancellation) ?? throw new RefusalException(PlatformErrors.TokenNotGood);
        if (found.WasUsed)
            await EndAsync(found);
        if (await gate.FindAsync(found.Session, found.Person, companyId: null, cancellation) is null)
            throw new RefusalException(PlatformErrors.TokenNotGood);
        return await tokens.IssueAsync(found.Session, cancellation);
    }

    /// <summary>Ends the session, and with it every token that came from it. Whoever has no good token has nothing to end.</summary>
    public async Task RevokeAsync(Request request, CancellationToken cancellation)
    {
        if (await tokens.UseAsync(request.RefreshToken, cancellation) is { } found)
            await sessions.EndAsync(found.Person, found.Session);
    }

    private async Task EndAsync(TokenStore.Found found)
    {
        await sessions.EndAsync(found.Person, found.Session);
        await sessions.NoteAsync(found.Person, SignInOutcome.TokenReused, SignInMethod.Token);
        logger.LogWarning("A refresh token of person {PersonId} came a second time; session {SessionId} is ended", found.Person, found.Session);
        throw new RefusalException(PlatformErrors.TokenReused);
    }
}
