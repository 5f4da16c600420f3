using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Quittance.Platform.Limits;
using Quittance.Platform.People;

namespace Quittance.Platform.TwoFactors;

internal static class TwoFactorsApi
{
    public static void MapTwoFactors(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1").WithTags("Session");
        api.MapPost("/session/second-step", SecondStepAsync).WithMetadata(new LimitedStrictly());
        var own = routes.MapGroup("/api/v1/profile").WithTags("Session").RequireAuthorization();
        own.MapGet("/security", async (ShowSecurity show, UserManager<Person> people, HttpContext http) =>
            await show.HandleAsync((await people.GetUserAsync(http.User))!));
        own.MapPost("/authenticator", async (Authenticator authenticator, UserManager<Person> people, HttpContext http) =>
            await authenticator.BeginAsync((await people.GetUserAsync(http.User))!));
        own.MapPost("/authenticator/confirm", ConfirmAsync);
        own.MapPost("/authenticator/remove", RemoveAsync);
        own.MapPost("/recovery-codes", RenewCodesAsync);
    }

    private static async Task<NoContent> SecondStepAsync(SecondStep.Request request, SecondStep step)
    {
        await step.HandleAsync(request);
        return TypedResults.NoContent();
    }

    private static async Task<Authenticator.RecoveryCodes> ConfirmAsync(
        Authenticator.CodeRequest request, Authenticator authenticator, UserManager<Person> people, HttpContext http) =>
        await authenticator.ConfirmAsync((await people.GetUserAsync(http.User))!, request.Code);

    private static async Task<NoContent> RemoveAsync(
        Authenticator.CodeRequest request, Authenticator authenticator, UserManager<Person> people, HttpContext http)
    {
        await authenticator.RemoveAsync((await people.GetUserAsync(http.User))!, request.Code);
        return TypedResults.NoContent();
    }

    private static async Task<Authenticator.RecoveryCodes> RenewCodesAsync(
        Authenticator.CodeRequest request, Authenticator authenticator, UserManager<Person> people, HttpContext http) =>
        await authenticator.RenewCodesAsync((await people.GetUserAsync(http.User))!, request.Code);
}
