using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Companies;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Limits;
using Quittance.Platform.People;

namespace Quittance.Platform.Sessions;

internal static class SessionApi
{
    public static void MapSession(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1").WithTags("Session");
        api.MapGet("/session", (ShowSession session, HttpContext http, CancellationToken cancellation) => session.HandleAsync(http, cancellation));
        api.MapPost("/session", (SignIn.Request request, SignIn signIn) => signIn.HandleAsync(request)).WithMetadata(new LimitedStrictly());
        api.MapDelete("/session", SignOutAsync);
        api.MapPost("/setup", SetUpAsync).WithMetadata(new LimitedStrictly());
        api.MapPut("/profile", ReviseProfileAsync).RequireAuthorization();
        api.MapPost("/companies", OpenCompany).AddEndpointFilter(BeginCompanyAsync).InOneWork().RequireAuthorization();
    }

    private static async Task<NoContent> SignOutAsync(PersonSignIn sessions)
    {
        await sessions.SignOutAsync();
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> SetUpAsync(SetUp.Request request, SetUp setUp, CancellationToken cancellation)
    {
        await setUp.HandleAsync(request, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> ReviseProfileAsync(
        Profile.Request request, Profile profile, UserManager<Person> people, HttpContext http)
    {
        await profile.ReviseAsync((await people.GetUserAsync(http.User))!, request);
        return TypedResults.NoContent();
    }

    private static Created<CreateCompany.Response> OpenCompany(CompanyFields fields, CreateCompany create)
    {
        var created = create.Open(fields);
        return TypedResults.Created($"/api/v1/companies/{created.Id}", created);
    }

    private static async ValueTask<object?> BeginCompanyAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var (http, services) = (context.HttpContext, context.HttpContext.RequestServices);
        var person = (await services.GetRequiredService<UserManager<Person>>().GetUserAsync(http.User))!;
        services.GetRequiredService<CreateCompany>().Begin(new Actor(person.Id, person.Name));
        return await next(context);
    }
}
