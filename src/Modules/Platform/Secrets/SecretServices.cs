using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Quittance.Platform.Contracts.Secrets;

namespace Quittance.Platform.Secrets;

internal static class SecretServices
{
    public static IServiceCollection AddSecrets(this IServiceCollection services, string? dataFolder)
    {
        services.AddSingleton(provider => MasterKeys.From(provider.GetService<IConfiguration>(), dataFolder));
        services.AddSingleton<ISecrets, SecretBox>();
        services.AddSingleton<SealedTexts>();
        services.AddSingleton(provider => new SecretKeeper(provider.GetRequiredService<MasterKeys>(), provider.GetRequiredService<SealedTexts>()));
        services.AddSingleton(new SealedColumn("platform.data_protection_keys", "xml", OfCompany: false));
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(
            options => options.XmlEncryptor = new CookieKeySealer(provider.GetRequiredService<ISecrets>())));
        return services;
    }
}
