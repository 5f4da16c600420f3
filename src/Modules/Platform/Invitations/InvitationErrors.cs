using Quittance.Kernel.Errors;

namespace Quittance.Platform;

internal static partial class PlatformErrors
{
    public static readonly Error AlreadyInvited =
        new("PLT-PPL-004", "This person is invited already. Send the invitation again instead.", ErrorKind.Conflict);

    public static readonly Error InvitationGone =
        new("PLT-ACC-010", "This invitation is used up, taken back or too old. Ask whoever invited you to send it again.");

    public static readonly Error InvitationOfAccount =
        new("PLT-ACC-011", "This address has an account here. Sign in to it, and accept then.", ErrorKind.Conflict);

    public static readonly Error InvitationOfAnother =
        new("PLT-ACC-012", "This invitation is for another address than the one you are signed in with.", ErrorKind.Conflict);
}
