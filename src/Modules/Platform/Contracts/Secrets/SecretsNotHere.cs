using Quittance.Kernel.Errors;

namespace Quittance.Platform.Contracts.Secrets;

/// <summary>Tells a node that cannot open what is sealed: its work is for another node, and no reason to let anything wait.</summary>
public static class SecretsNotHere
{
    /// <summary>Whether a refusal says that a secret cannot be opened on this node.</summary>
    public static bool Is(Error refusal) => refusal.Code == PlatformErrors.SecretUnreadable.Code;
}
