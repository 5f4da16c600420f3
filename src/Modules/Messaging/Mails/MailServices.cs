using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Health;
using Quittance.Platform.Contracts.Jobs;
using Quittance.Platform.Contracts.Messages;
using Quittance.Platform.Contracts.Retries;

namespace Quittance.Messaging.Mails;

internal static class MailServices
{
    public static IServiceCollection AddMails(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration("Quittance:Mail")
            .Validate(options => options.Problem is null, "Quittance:Mail is not valid: see docs/administrator.md. From must be an address; a password is given only over TLS.")
            .ValidateOnStart();
        services.AddSingleton<IModelContribution, MailModel>();
        services.AddSingleton<LetterWriter>().AddSingleton<LetterSeal>().AddSingleton<MailServer>();
        services.AddScoped<MailQueue>().AddScoped<SendMail>();
        services.AddScoped<OutgoingMailbox>();
        services.AddScoped<IOutgoingMail>(provider => provider.GetRequiredService<OutgoingMailbox>());
        services.AddScoped<IBeforeCommit>(provider => provider.GetRequiredService<OutgoingMailbox>());
        services.AddRetriedOperation<RetryMail>();
        services.AddSystemCheck<MailCheck>();
        services.AddServerJob<OldMails>("mails.forget", "Forget mails that left or were given up 30 days ago", JobSchedule.Every(TimeSpan.FromHours(1)));
        return services;
    }
}
