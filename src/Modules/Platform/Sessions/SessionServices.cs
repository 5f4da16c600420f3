using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.People;
using Quittance.Platform.Passwords;

namespace Quittance.Platform.Sessions;

internal static class SessionServices
{
    public static IServiceCollection AddSessions(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<IModelContribution, SessionModel>();
        services.AddSingleton<SessionGate>().AddSingleton<MembershipLookup>();
        services.AddScoped<ShowSession>().AddScoped<SignIn>().AddScoped<SetUp>();
        services.AddScoped<SessionBook>().AddScoped<SecurityNotices>().AddScoped<EvenAnswer>();
        services.AddScoped<ListSessions>().AddScoped<ListSignIns>();
        services.AddScoped<AskForReset>().AddScoped<ResetPassword>().AddScoped<IResetLinks, MakeResetLink>();
        return services;
    }
}
