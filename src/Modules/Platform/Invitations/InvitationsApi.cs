using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Limits;
using Quittance.Platform.People;
using Quittance.Platform.Sessions;

namespace Quittance.Platform.Invitations;

internal static class InvitationsApi
{
    internal sealed record Joined(Guid CompanyId);

    public static void MapInvitations(this IEndpointRouteBuilder routes)
    {
        var company = routes.MapGroup(CompanyRoutes.Prefix).WithTags("People");
        company.MapGet("/invitations", (string? cursor, int? limit, ListInvitations invitations, CancellationToken cancellation) =>
                invitations.HandleAsync(cursor, limit, cancellation))
            .InOneWork().Requires(Permissions.PeopleView);
        company.MapPost("/invitations", InviteAsync).InOneWork().Requires(Permissions.PeopleManage);
        company.MapPost("/invitations/{invitationId:guid}/send", SendAgainAsync).InOneWork().Requires(Permissions.PeopleManage);
        company.MapDelete("/invitations/{invitationId:guid}", RevokeAsync).InOneWork().Requires(Permissions.PeopleManage);
        var guest = routes.MapGroup("/api/v1/invitations").WithTags("Session").WithMetadata(new LimitedStrictly());
        guest.MapPost("/look", (AcceptInvitation.LookRequest request, AcceptInvitation accept, CancellationToken cancellation) =>
            accept.LookAsync(request.Token, cancellation));
        guest.MapPost("/accept", AcceptAsync);
    }

    private static async Task<Created<InvitePerson.Response>> InviteAsync(
        InvitePerson.Request request, InvitePerson invite, HttpContext http, CancellationToken cancellation)
    {
        var invited = await invite.HandleAsync(request, CompanyRoutes.RoleOf(http), cancellation);
        return TypedResults.Created(http.Request.Path + "/" + invited.Id, invited);
    }

    private static Task<InvitePerson.Response> SendAgainAsync(Guid invitationId, InvitePerson invite, HttpContext http, CancellationToken cancellation) =>
        invite.SendAgainAsync(invitationId, CompanyRoutes.RoleOf(http), cancellation);

    private static async Task<NoContent> RevokeAsync(Guid invitationId, InvitePerson invite, HttpContext http, CancellationToken cancellation)
    {
        await invite.RevokeAsync(invitationId, CompanyRoutes.RoleOf(http), cancellation);
        return TypedResults.NoContent();
    }

    /// <summary>Who is signed in joins as who they are; a stranger gets an account and is signed in.</summary>
    private static async Task<Joined> AcceptAsync(
        AcceptInvitation.Request request, AcceptInvitation accept, UserManager<Person> people, PersonSignIn signIn, HttpContext http, CancellationToken cancellation)
    {
        if (await people.GetUserAsync(http.User) is { } known)
            return new Joined(await accept.JoinAsync(request, known, cancellation));
        var (companyId, newcomer) = await accept.RegisterAsync(request, cancellation);
        signIn.Method = SignInMethod.Invitation;
        await signIn.SignInAsync(newcomer, isPersistent: true);
        return new Joined(companyId);
    }
}
