using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Settings;

namespace Quittance.Platform.Contracts.Settings;

/// <summary>How a module registers its settings.</summary>
public static class SettingsRegistration
{
    /// <summary>
    /// Adds a section. Each member needs a <see cref="System.ComponentModel.DescriptionAttribute"/>: what it does, its unit, and what extremes mean.
    /// </summary>
    public static IServiceCollection AddSettingsSection<TSection>(this IServiceCollection services)
        where TSection : class, ISettingsSection, new() =>
        services.AddSingleton(SectionDescription.Of<TSection>());
}
