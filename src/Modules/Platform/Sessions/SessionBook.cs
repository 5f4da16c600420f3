using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.People;

namespace Quittance.Platform.Sessions;

/// <summary>Begins and ends sessions, and keeps the history of sign-ins.</summary>
internal sealed class SessionBook(QuittanceDb db, TimeProvider time, IHttpContextAccessor http)
{
    /// <summary>How long a session lives without being used; the cookie lives as long.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private static readonly TimeSpan HistoryKept = TimeSpan.FromDays(180);

    /// <summary>Notes the sign-in and gives the id that the cookie will carry. What has grown too old is cleared away on the occasion.</summary>
    public async Task<Guid> BeginAsync(Person person, SignInMethod method, bool twoFactors)
    {
        var now = time.GetUtcNow();
        var (id, caller) = (Guid.CreateVersion7(now), Caller.Of(http.HttpContext));
        await db.Database.ExecuteSqlAsync($"""
            WITH begun AS (
                INSERT INTO platform.sessions (id, person_id, created_at, last_seen_at, address, agent, method, two_factors)
                VALUES ({id}, {person.Id}, {now}, {now}, {caller.Address}, {caller.Agent}, {method.ToString()}, {twoFactors})),
            over AS (DELETE FROM platform.sessions WHERE last_seen_at < {now - Lifetime}),
            forgotten AS (DELETE FROM platform.sign_ins WHERE occurred_at < {now - HistoryKept})
            UPDATE platform.people SET last_sign_in_at = {now} WHERE id = {person.Id}
            """);
        person.LastSignInAt = now;
        await NoteAsync(person.Id, SignInOutcome.SignedIn, method);
        return id;
    }

    public Task NoteAsync(Guid personId, SignInOutcome outcome, SignInMethod method)
    {
        var now = time.GetUtcNow();
        var (id, caller) = (Guid.CreateVersion7(now), Caller.Of(http.HttpContext));
        return db.Database.ExecuteSqlAsync($"""
            INSERT INTO platform.sign_ins (id, person_id, occurred_at, outcome, method, address, agent)
            VALUES ({id}, {personId}, {now}, {outcome.ToString()}, {method.ToString()}, {caller.Address}, {caller.Agent})
            """);
    }

    /// <summary>How often that happened since then.</summary>
    public Task<int> CountAsync(Guid personId, SignInOutcome outcome, TimeSpan within) =>
        db.Set<SignInRecord>().CountAsync(r => r.PersonId == personId && r.Outcome == outcome && r.OccurredAt > time.GetUtcNow() - within);

    /// <summary>Ends one session; it is out at its next request.</summary>
    /// <returns>Whether the person had it.</returns>
    public async Task<bool> EndAsync(Guid personId, Guid sessionId) =>
        await db.Set<PersonSession>().Where(s => s.PersonId == personId && s.Id == sessionId).ExecuteDeleteAsync() > 0;

    /// <summary>Ends all sessions of the person but the one the request comes from, if it comes from one of theirs.</summary>
    public Task EndOthersAsync(Guid personId)
    {
        var current = http.HttpContext?.User.Session();
        return db.Set<PersonSession>().Where(s => s.PersonId == personId && s.Id != current).ExecuteDeleteAsync();
    }

    /// <summary>Notes that the person has just shown a second factor in the session the request comes from.</summary>
    public Task RaiseAsync(Guid personId)
    {
        var current = http.HttpContext?.User.Session();
        return db.Set<PersonSession>().Where(s => s.PersonId == personId && s.Id == current)
            .ExecuteUpdateAsync(s => s.SetProperty(session => session.TwoFactors, true));
    }
}
