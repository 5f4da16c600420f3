using Quittance.Platform.Contracts.Access;

namespace Quittance.Platform.Keys;

/// <summary>Which permissions a key may have.</summary>
internal static class KeyScopes
{
    /// <summary>All but those that hand out access: a key that could add people or make keys could make itself stronger.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Permissions.All.Except([Permissions.PeopleManage, Permissions.KeysManage])];

    /// <summary>What the key may do now: its scopes, as far as its maker may still do them.</summary>
    public static Admission AdmissionOf(PresentedKey key, Role makersRole) =>
        new(makersRole, [.. key.Scopes.Intersect(Roles.PermissionsOf(makersRole))]);
}
