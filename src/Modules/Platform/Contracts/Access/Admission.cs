namespace Quittance.Platform.Contracts.Access;

/// <summary>What the caller of a request may do in its company: a member all that the role allows, a key its scopes of that.</summary>
/// <param name="Role">The member's role; for an API key that of its maker.</param>
/// <param name="Permissions">Some of <see cref="Access.Permissions"/>.</param>
public sealed record Admission(Role Role, IReadOnlyList<string> Permissions)
{
    /// <summary>Whether the caller may do it.</summary>
    public bool Allows(string permission) => Permissions.Contains(permission);
}
