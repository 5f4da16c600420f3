using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Contracts.Settings;
using Quittance.Platform.Jobs;

namespace Quittance.Platform.Contracts.Jobs;

/// <summary>How a module registers its jobs.</summary>
public static class JobRegistration
{
    /// <summary>Adds a job under its name.</summary>
    public static IServiceCollection AddCompanyJob<TJob>(this IServiceCollection services)
        where TJob : class, INamedJob =>
        services.AddKeyedScoped<ICompanyJob, TJob>(TJob.Name);

    /// <summary>
    /// Adds a job that every company has, on the schedule that the company's settings say and in its time zone. A change of either
    /// counts from the next run on. The pages translate its name as <c>jobs.names.NAME</c>.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="name">Stable, such as <c>retries.clean</c>.</param>
    /// <param name="title">What it does, in English.</param>
    /// <param name="schedule">Out of a section that <see cref="SettingsRegistration.AddSettingsSection{TSection}"/> added and that lets no pause below a minute pass.</param>
    /// <param name="canPause">False for what a company cannot do without.</param>
    public static IServiceCollection AddRecurringJob<TJob, TSettings>(
        this IServiceCollection services, string name, string title, Func<TSettings, JobSchedule> schedule, bool canPause = true)
        where TJob : class, IRecurringJob
        where TSettings : class, ISettingsSection, new() =>
        services.AddRecurring<TJob>(new RecurringJob(
            name, title, OfServer: false, canPause, TSettings.Name,
            async (settings, cancellation) => schedule(await settings.OfAsync<TSettings>(cancellation))));

    /// <summary>Adds a job that every company has, on a schedule that nobody need change.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="name">Stable, such as <c>readings.resume</c>.</param>
    /// <param name="title">What it does, in English.</param>
    /// <param name="schedule">When; a time of day is on the company's clock.</param>
    /// <param name="canPause">False for what a company cannot do without.</param>
    public static IServiceCollection AddRecurringJob<TJob>(
        this IServiceCollection services, string name, string title, JobSchedule schedule, bool canPause = true)
        where TJob : class, IRecurringJob =>
        services.AddRecurring<TJob>(new RecurringJob(name, title, OfServer: false, canPause, Section: null, (_, _) => Task.FromResult(schedule)));

    /// <summary>Adds a job of the server itself, for its operators; a time of day is meant in UTC.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="name">Stable, such as <c>answers.forget</c>.</param>
    /// <param name="title">What it does, in English.</param>
    /// <param name="schedule">When.</param>
    public static IServiceCollection AddServerJob<TJob>(this IServiceCollection services, string name, string title, JobSchedule schedule)
        where TJob : class, IRecurringJob =>
        services.AddRecurring<TJob>(new RecurringJob(name, title, OfServer: true, CanPause: true, Section: null, (_, _) => Task.FromResult(schedule)));

    private static IServiceCollection AddRecurring<TJob>(this IServiceCollection services, RecurringJob job)
        where TJob : class, IRecurringJob =>
        services.AddSingleton(job).AddKeyedScoped<IRecurringJob, TJob>(job.Name);
}
