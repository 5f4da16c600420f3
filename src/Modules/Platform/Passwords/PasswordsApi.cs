using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Quittance.Platform.Limits;
using Quittance.Platform.People;

namespace Quittance.Platform.Passwords;

internal static class PasswordsApi
{
    public static void MapPasswords(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1").WithTags("Session");
        api.MapPost("/password-resets", AskAsync).WithMetadata(new LimitedStrictly());
        api.MapPost("/password-resets/complete", CompleteAsync).WithMetadata(new LimitedStrictly());
        api.MapPost("/profile/password", ChangeAsync).RequireAuthorization();
    }

    private static async Task<NoContent> AskAsync(AskForReset.Request request, AskForReset ask, CancellationToken cancellation)
    {
        await ask.HandleAsync(request, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> CompleteAsync(ResetPassword.Request request, ResetPassword reset, CancellationToken cancellation)
    {
        await reset.HandleAsync(request, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> ChangeAsync(
        Profile.PasswordRequest request, Profile profile, UserManager<Person> people, HttpContext http, CancellationToken cancellation)
    {
        await profile.ChangePasswordAsync((await people.GetUserAsync(http.User))!, request, cancellation);
        return TypedResults.NoContent();
    }
}
