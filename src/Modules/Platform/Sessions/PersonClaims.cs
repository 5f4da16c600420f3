using System.Security.Claims;

namespace Quittance.Platform.Sessions;

internal static class PersonClaims
{
    /// <summary>The signed-in person's id, or null.</summary>
    public static Guid? Person(this ClaimsPrincipal user) =>
        user.Identity?.IsAuthenticated == true && Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;
}
