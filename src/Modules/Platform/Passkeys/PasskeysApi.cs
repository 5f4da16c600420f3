using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Quittance.Platform.Limits;
using Quittance.Platform.People;

namespace Quittance.Platform.Passkeys;

internal static class PasskeysApi
{
    public static void MapPasskeys(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1/session").WithTags("Session");
        api.MapPost("/passkey/options", (PasskeySignIn passkey) => passkey.OptionsAsync());
        api.MapPost("/passkey", SignInAsync).WithMetadata(new LimitedStrictly());
        var own = routes.MapGroup("/api/v1/profile").WithTags("Session").RequireAuthorization();
        own.MapPost("/passkeys/options", async (OwnPasskeys passkeys, UserManager<Person> people, HttpContext http) =>
            await passkeys.OptionsAsync((await people.GetUserAsync(http.User))!));
        own.MapPost("/passkeys", AddAsync);
        own.MapPut("/passkeys/{id}", RenameAsync);
        own.MapDelete("/passkeys/{id}", RemoveAsync);
    }

    private static async Task<NoContent> SignInAsync(PasskeySignIn.Request request, PasskeySignIn passkey)
    {
        await passkey.HandleAsync(request);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> AddAsync(OwnPasskeys.AddRequest request, OwnPasskeys passkeys, UserManager<Person> people, HttpContext http)
    {
        await passkeys.AddAsync((await people.GetUserAsync(http.User))!, request);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> RenameAsync(
        string id, OwnPasskeys.RenameRequest request, OwnPasskeys passkeys, UserManager<Person> people, HttpContext http)
    {
        await passkeys.RenameAsync((await people.GetUserAsync(http.User))!, id, request.Name);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> RemoveAsync(string id, OwnPasskeys passkeys, UserManager<Person> people, HttpContext http)
    {
        await passkeys.RemoveAsync((await people.GetUserAsync(http.User))!, id);
        return TypedResults.NoContent();
    }
}
