using Microsoft.Extensions.DependencyInjection;

namespace Quittance.Platform.Invitations;

internal static class InvitationServices
{
    public static IServiceCollection AddInvitations(this IServiceCollection services) =>
        services.AddScoped<InvitePerson>().AddScoped<InvitationLinks>().AddScoped<ListInvitations>().AddScoped<AcceptInvitation>();
}
