using Microsoft.Extensions.DependencyInjection;

namespace Quittance.Platform.Contracts.Events;

/// <summary>How a module registers its event readers.</summary>
public static class EventRegistration
{
    /// <summary>Adds a reader; the platform runs it on every node with the worker role.</summary>
    public static IServiceCollection AddEventReader<TReader>(this IServiceCollection services)
        where TReader : class, IEventReader =>
        services.AddScoped<IEventReader, TReader>();
}
