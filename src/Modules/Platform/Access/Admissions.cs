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
        PresentedKey.Of(http) is { } key ? OfKeyAsync(key, companyId, http.RequestAborted) : OfPersonAsync(http, companyId);

    /// <summary>For what outlives the check at its beginning: asks again, the key or the session itself included.</summary>
    public async Task<bool> StillAllowsAsync(HttpContext http, Guid companyId, string permission)
    {
        try
        {
            if (PresentedKey.Of(http) is { } key)
                await DemandGoodAsync(key.Id, http.RequestAborted);
            else if (await gate.FindAsync(http.User.Session(), http.User.Person(), http.RequestAborted) is null)
                return false;
            return (await DemandAsync(http, companyId)).Admission.Allows(permission);
        }
        catch (RefusalException)
        {
            return false;
        }
    }

    private async Task<Found> OfPersonAsync(HttpContext http, Guid companyId)
    {
        var person = http.User.Person() ?? throw new RefusalException(PlatformErrors.SignInNeeded);
        var membership = await memberships.FindAsync(companyId, person, http.RequestAborted)
            ?? throw new RefusalException(PlatformErrors.NotFound);
        if (membership.TwoFactorsRequired && http.Features.Get<OpenSession>() is not { TwoFactors: true })
            throw new RefusalException(PlatformErrors.TwoFactorsNeeded);
        return new Found(new Actor(person, membership.PersonName), new Admission(membership.Role, Roles.PermissionsOf(membership.Role)));
    }

    private async Task<Found> OfKeyAsync(PresentedKey key, Guid companyId, CancellationToken cancellation)
    {
        if (key.CompanyId != companyId)
            throw new RefusalException(PlatformErrors.NotFound);
        var maker = await memberships.FindAsync(companyId, key.MadeBy, cancellation) ?? throw new RefusalException(PlatformErrors.KeyMakerLeft);
        return new Found(new Actor(key.Id, key.ActorName), KeyScopes.AdmissionOf(key, maker.Role));
    }

    private async Task DemandGoodAsync(Guid id, CancellationToken cancellation)
    {
        var key = await keys.FindAsync(id, cancellation) ?? throw new RefusalException(PlatformErrors.KeyUnknown);
        if (keys.RefusalOf(key) is { } refusal)
            throw new RefusalException(refusal);
    }
}
