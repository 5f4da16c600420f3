using System.Security.Claims;

namespace Quittance.Platform.Sessions;

internal static class PersonClaims
{
    /// <summary>The claim of the cookie that names its row among the sessions.</summary>
    public const string SessionClaim = "sid";

    /// <summary>The signed-in person's id, or null.</summary>
    public static Guid? Person(this ClaimsPrincipal user) =>
        user.Identity?.IsAuthenticated == true && Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    /// <summary>The browser's session; null for nobody, and for callers that use none.</summary>
    public static Guid? Session(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(SessionClaim), out var id) ? id : null;
}
