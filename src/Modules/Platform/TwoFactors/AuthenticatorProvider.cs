using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.People;

namespace Quittance.Platform.TwoFactors;

/// <summary>
/// Checks codes of an authenticator app. Unlike the framework's own it takes each code once: who looks over a shoulder has
/// nothing (RFC 6238, section 5.2).
/// </summary>
internal sealed class AuthenticatorProvider(QuittanceDb db, TimeProvider time) : IUserTwoFactorTokenProvider<Person>
{
    public Task<string> GenerateAsync(string purpose, UserManager<Person> manager, Person user) => Task.FromResult("");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Person> manager, Person user) =>
        await manager.GetAuthenticatorKeyAsync(user) is { } key
        && AuthenticatorCodes.StepOf(AuthenticatorCodes.ReadKey(key), token, time.GetUtcNow()) is { } step
        && await TakeAsync(user.Id, step);

    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Person> manager, Person user) =>
        await manager.GetAuthenticatorKeyAsync(user) is not null;

    /// <summary>One statement: of two requests with the same code, one gets through.</summary>
    private async Task<bool> TakeAsync(Guid personId, long step) =>
        await db.Database.ExecuteSqlAsync($"""
            UPDATE platform.people SET authenticator_step = {step}
            WHERE id = {personId} AND (authenticator_step IS NULL OR authenticator_step < {step})
            """) == 1;
}
