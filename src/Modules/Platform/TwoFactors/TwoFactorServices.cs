using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Contracts.Secrets;
using Quittance.Platform.Contracts.Settings;
using Quittance.Platform.Passkeys;
using Quittance.Platform.People;

namespace Quittance.Platform.TwoFactors;

internal static class TwoFactorServices
{
    public static IServiceCollection AddTwoFactors(this IServiceCollection services)
    {
        services.AddSettingsSection<SignInSettings>();
        services.AddSingleton(new SealedColumn("platform.person_tokens", "value", OfCompany: false));
        services.AddScoped<SecondFactor>().AddScoped<Authenticator>().AddScoped<SecondStep>().AddScoped<ShowSecurity>();
        services.AddScoped<IPasskeyHandler<Person>, PasskeyHandler<Person>>().AddScoped<OwnPasskeys>().AddScoped<PasskeySignIn>();
        // A passkey stands for two factors, so the device must have checked who holds it; and no address is typed, so it must be found by itself.
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
        });
        return services;
    }
}
