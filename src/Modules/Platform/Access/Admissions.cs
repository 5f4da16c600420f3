using Microsoft.AspNetCore.Http;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Keys;
using Quittance.Platform.Sessions;

namespace Quittance.Platform.Access;

/// <summary>Whether the caller of a request may come into a company, who it acts as there, and what it may do.</summary>
internal sealed class Admissions(MembershipLookup memberships, ApiKeyLookup keys, SessionGate gate)
{
    internal sealed record Found(Actor Actor, Admission Admission);

    /// <summary>Who the caller is in the company.</summary>
    /// <exception cref="RefusalException">It may not come in.</exception>
    public Task<Found> DemandAsync(HttpContext http, Guid companyId) =>
        PresentedKey.Of(http) is { } key
            ? OfKeyAsync(key, companyId, http.RequestAborted)
            : Task.FromResult(OfPerson(http.User.Person(), http.Features.Get<OpenSession>()));

    /// <summary>For what outlives the check at its beginning: asks again, the key or the session itself included.</summary>
    public async Task<bool> StillAllowsAsync(HttpContext http, Guid companyId, string permission)
    {
        try
        {
            return (await DemandAgainAsync(http, companyId)).Admission.Allows(permission);
        }
        catch (RefusalException)
        {
            return false;
        }
    }

    private async Task<Found> DemandAgainAsync(HttpContext http, Guid companyId)
    {
        if (PresentedKey.Of(http) is not { } key)
            return OfPerson(http.User.Person(), await gate.FindAsync(http.User.Session(), http.User.Person(), companyId, http.RequestAborted));
        await DemandGoodAsync(key.Id, http.RequestAborted);
        return await OfKeyAsync(key, companyId, http.RequestAborted);
    }

    private static Found OfPerson(Guid? personId, OpenSession? session)
    {
        if (personId is not { } person || session is null)
            throw new RefusalException(PlatformErrors.SignInNeeded);
        var membership = session.Membership ?? throw new RefusalException(PlatformErrors.NotFound);
        if (membership.TwoFactorsRequired && !session.TwoFactors)
            throw new RefusalException(PlatformErrors.TwoFactorsNeeded);
        return new Found(new Actor(person, membership.PersonName), new Admission(membership.Role, Roles.PermissionsOf(membership.Role)));
    }

    private async Task<Found> OfKeyAsync(PresentedKey key, Guid companyId, CancellationToken cancellation)
    {
        if (key.CompanyId != companyId)
            throw new RefusalException(PlatformErrors.NotFound);
        var maker = await memberships.FindAsync(companyId, key.MadeBy, cancellation) ?? throw new RefusalException(PlatformErrors.KeyMakerLeft);
        if (!maker.ProgramsAllowed)
            throw new RefusalException(PlatformErrors.FeatureOff);
        return new Found(new Actor(key.Id, key.ActorName), KeyScopes.AdmissionOf(key, maker.Role));
    }

    private async Task DemandGoodAsync(Guid id, CancellationToken cancellation)
    {
        var key = await keys.FindAsync(id, cancellation) ?? throw new RefusalException(PlatformErrors.KeyUnknown);
        if (keys.RefusalOf(key) is { } refusal)
            throw new RefusalException(refusal);
    }
}
