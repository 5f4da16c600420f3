using System.ComponentModel;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Settings;

namespace Quittance.Platform.TwoFactors;

/// <summary>What the company asks of its people when they sign in.</summary>
internal sealed record SignInSettings : ISettingsSection
{
    public static string Name => "sign-in";

    [Description("Everybody shows two factors: a password and a code of an authenticator app, or a passkey. Who has neither is led to set one up before they see anything of the company.")]
    public bool RequireTwoFactors { get; init; }

    public IEnumerable<FieldProblem> Problems() => [];
}
