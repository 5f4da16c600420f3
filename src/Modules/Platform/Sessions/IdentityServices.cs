using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;
using Quittance.Kernel.Errors;
using Quittance.Platform.Access;
using Quittance.Platform.Database;
using Quittance.Platform.Keys;
using Quittance.Platform.People;
using Quittance.Platform.TwoFactors;
using Quittance.Platform.Tokens;

namespace Quittance.Platform.Sessions;

internal static class IdentityServices
{
    public static IServiceCollection AddIdentity(this IServiceCollection services)
    {
        services.AddIdentityCore<Person>(Rules)
            .AddUserStore<PersonStore>()
            .AddSignInManager<PersonSignIn>()
            .AddTokenProvider<DataProtectorTokenProvider<Person>>(TokenOptions.DefaultProvider)
            .AddTokenProvider<AuthenticatorProvider>(TokenOptions.DefaultAuthenticatorProvider);
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromHours(1));
        services.AddAuthentication(Credentials.SchemeName)
            .AddPolicyScheme(Credentials.SchemeName, displayName: null, Credentials.Choose)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.SchemeName, configureOptions: null)
            .AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenAuthentication.SchemeName, configureOptions: null)
            .AddCookie(IdentityConstants.ApplicationScheme, Cookie)
            .AddCookie(IdentityConstants.ExternalScheme, options => Passing(options, "quittance.provider"))
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, options => Passing(options, "quittance.second-step"))
            .AddCookie(IdentityConstants.TwoFactorRememberMeScheme, Remembered);
        services.AddAuthorizationBuilder().SetDefaultPolicy(Credentials.PeopleOnly);
        services.AddAntiforgery(options =>
        {
            options.HeaderName = "X-CSRF-TOKEN";
            // Only the header counts: looking for the token in a form would read all its files before refusing.
            options.SuppressReadingTokenFromFormBody = true;
            options.Cookie.Name = "quittance.antiforgery";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddDataProtection().SetApplicationName("quittance");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(
            options => options.XmlRepository = new DatabaseKeys(provider.GetRequiredService<NpgsqlDataSource>())));
        return services;
    }

    /// <summary>Length is what makes a password strong; rules about kinds of characters only make it hard to remember.</summary>
    private static void Rules(IdentityOptions options)
    {
        options.Password.RequiredLength = 12;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.User.RequireUniqueEmail = true;
        options.User.AllowedUserNameCharacters = "";
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }

    private static void Cookie(CookieAuthenticationOptions options)
    {
        Guard(options, "quittance.session");
        options.ExpireTimeSpan = SessionBook.Lifetime;
        options.SlidingExpiration = true;
        options.Events.OnRedirectToLogin = _ => throw new RefusalException(PlatformErrors.SignInNeeded);
        options.Events.OnRedirectToAccessDenied = _ => throw new RefusalException(PlatformErrors.Forbidden);
        options.Events.OnValidatePrincipal = SessionGate.CheckAsync;
    }

    /// <summary>What is half done: between the password and the code, between a provider and here.</summary>
    private static void Passing(CookieAuthenticationOptions options, string name)
    {
        Guard(options, name);
        options.ExpireTimeSpan = TimeSpan.FromMinutes(10);
        options.SlidingExpiration = false;
    }

    /// <summary>The browser that need not show a code again. The framework binds it to the security stamp.</summary>
    private static void Remembered(CookieAuthenticationOptions options)
    {
        Guard(options, "quittance.remembered");
        options.ExpireTimeSpan = TimeSpan.FromDays(30);
    }

    private static void Guard(CookieAuthenticationOptions options, string name)
    {
        options.Cookie.Name = name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }
}
