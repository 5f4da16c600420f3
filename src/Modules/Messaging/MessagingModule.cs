using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Messaging.Mails;
using Quittance.Messaging.Notifications;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Messaging;

/// <summary>Mails that leave, and what people are told inside the program.</summary>
public static class MessagingModule
{
    /// <summary>Adds the module.</summary>
    public static IServiceCollection AddMessaging(this IServiceCollection services) =>
        services
            .AddSingleton(new MigrationSource(typeof(MessagingModule).Assembly))
            .AddNotifications() // before the mails: what it tells at the commit may become some
            .AddMails();

    /// <summary>The module's endpoints.</summary>
    public static void MapMessaging(this IEndpointRouteBuilder routes) => routes.MapNotifications();

    /// <summary>What runs in the background on nodes with the worker role.</summary>
    public static IServiceCollection AddMessagingWorker(this IServiceCollection services) =>
        services.AddHostedService<MailSender>();
}
