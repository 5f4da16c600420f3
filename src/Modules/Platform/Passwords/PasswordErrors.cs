using Quittance.Kernel.Errors;

namespace Quittance.Platform;

internal static partial class PlatformErrors
{
    public static readonly Error NoMailForReset =
        new("PLT-ACC-013", "This server sends no mail. Ask whoever runs it for a link to choose a new password.");

    public static readonly Error ResetGone =
        new("PLT-ACC-014", "This link is used up or too old. Ask for a new one.");
}
