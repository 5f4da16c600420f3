using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Messages;

namespace Quittance.Messaging.Notifications;

internal static class NotificationServices
{
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddSingleton<IModelContribution, NotificationModel>();
        services.AddScoped<TellPeople>();
        services.AddScoped<INotifications>(provider => provider.GetRequiredService<TellPeople>());
        services.AddScoped<IBeforeCommit>(provider => provider.GetRequiredService<TellPeople>());
        services.AddScoped<ListNotifications>().AddScoped<MarkRead>().AddScoped<RevisePreferences>();
        return services;
    }
}
