using Quittance.Kernel.Errors;

namespace Quittance.Platform;

/// <summary>The platform's part of the error catalogue; what belongs to one folder stands in that folder.</summary>
internal static partial class PlatformErrors
{
    public static readonly Error NotFound =
        new("PLT-REQ-404", "There is no such thing here.", ErrorKind.NotFound);

    public static readonly Error BadRequest =
        new("PLT-REQ-001", "The request could not be understood.");

    public static readonly Error InvalidFields =
        new("PLT-REQ-002", "Some fields are not valid.", ErrorKind.Invalid);

    public static readonly Error BadCursor =
        new("PLT-REQ-003", "The cursor is not one that this list gave.", ErrorKind.Invalid);

    public static readonly Error IfMatchMissing =
        new("PLT-REQ-004", "Send If-Match with the ETag you last read.");

    public static readonly Error Stale =
        new("PLT-REQ-005", "Somebody changed this meanwhile. Load it again.", ErrorKind.Stale);

    public static readonly Error AntiforgeryFailed =
        new("PLT-REQ-006", "The page is out of date. Load it again.");

    public static readonly Error TooLarge =
        new("PLT-REQ-007", "The request is too large.", ErrorKind.TooLarge);

    public static readonly Error MethodNotAllowed =
        new("PLT-REQ-008", "This address does not take this method. The Allow header names those it takes.", ErrorKind.MethodNotAllowed);

    public static readonly Error UnsupportedMediaType =
        new("PLT-REQ-009", "The body is not of the media type that this address takes.", ErrorKind.UnsupportedMediaType);

    public static readonly Error SameAtOnce =
        new("PLT-REQ-010", "Somebody did the same at the same moment. Load it again.", ErrorKind.Conflict);

    public static readonly Error Internal =
        new("PLT-SRV-001", "Something went wrong on our side. Give the trace id to whoever runs this server.", ErrorKind.Internal);

    public static readonly Error WrongSignIn =
        new("PLT-ACC-001", "The e-mail address or the password is wrong. After five wrong passwords an account waits 15 minutes.", ErrorKind.Unauthenticated);

    public static readonly Error LockedOut =
        new("PLT-ACC-002", "Too many wrong passwords. Try again in 15 minutes.", ErrorKind.TooMany);

    public static readonly Error SignInNeeded =
        new("PLT-ACC-003", "Sign in first.", ErrorKind.Unauthenticated);

    public static readonly Error Forbidden =
        new("PLT-ACC-004", "Your role does not allow this.", ErrorKind.Forbidden);

    public static readonly Error WrongPassword =
        new("PLT-ACC-005", "The current password is wrong.");

    public static readonly Error AlreadySetUp =
        new("PLT-SET-001", "This server has its first owner already.", ErrorKind.Conflict);

    public static readonly Error AlreadyMember =
        new("PLT-PPL-001", "This person belongs to the company already.", ErrorKind.Conflict);

    public static readonly Error LastOwner =
        new("PLT-PPL-002", "A company keeps at least one owner.");

    public static readonly Error OwnersOnly =
        new("PLT-PPL-003", "Only an owner may add, change or remove an owner.", ErrorKind.Forbidden);

    public static readonly Error RolePassesFences =
        new("PLT-DB-001", "The database role is a superuser or passes row-level security, so nothing would keep companies apart. Give the program a plain role.");
}
