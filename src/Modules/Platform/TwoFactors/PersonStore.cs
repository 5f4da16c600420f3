using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Secrets;
using Quittance.Platform.People;

namespace Quittance.Platform.TwoFactors;

/// <summary>
/// The framework's store, which keeps second factors in the open. Here the authenticator's key is sealed, and of recovery codes
/// a hash is kept.
/// </summary>
internal sealed class PersonStore(QuittanceDb db, ISecrets secrets, IdentityErrorDescriber? describer = null)
    : UserOnlyStore<Person, QuittanceDb, Guid>(db, describer)
{
    public override Task SetAuthenticatorKeyAsync(Person user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, secrets.Seal(PlaceOf(user), key), cancellationToken);

    public override async Task<string?> GetAuthenticatorKeyAsync(Person user, CancellationToken cancellationToken) =>
        await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { Length: > 0 } sealedKey ? secrets.Open(PlaceOf(user), sealedKey) : null;

    public override Task ReplaceCodesAsync(Person user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(code => HashOf(user, code)), cancellationToken);

    /// <summary>Takes the code away, in the one update that its concurrency stamp lets through.</summary>
    public override async Task<bool> RedeemCodeAsync(Person user, string code, CancellationToken cancellationToken)
    {
        var kept = await CodesAsync(user, cancellationToken);
        var hash = HashOf(user, code);
        if (!kept.Contains(hash, StringComparer.Ordinal))
            return false;
        await base.ReplaceCodesAsync(user, kept.Where(other => !string.Equals(other, hash, StringComparison.Ordinal)), cancellationToken);
        return true;
    }

    private async Task<string[]> CodesAsync(Person user, CancellationToken cancellationToken) =>
        (await GetTokenAsync(user, "[AspNetUserStore]", "RecoveryCodes", cancellationToken))?.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>People copy codes with spaces and in small letters.</summary>
    private static string HashOf(Person user, string code)
    {
        var letters = new string([.. code.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{user.Id}:{letters}")));
    }

    private static string PlaceOf(Person user) => $"person/{user.Id}/authenticator";
}
