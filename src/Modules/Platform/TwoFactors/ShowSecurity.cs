using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Quittance.Platform.People;

namespace Quittance.Platform.TwoFactors;

/// <summary>How a person signs in, as the page of their profile shows it.</summary>
internal sealed class ShowSecurity(UserManager<Person> people)
{
    internal sealed record Response(bool HasPassword, bool HasAuthenticator, int RecoveryCodesLeft, IReadOnlyList<PasskeyView> Passkeys, IReadOnlyList<string> Providers);

    internal sealed record PasskeyView(string Id, string Name, DateTimeOffset CreatedAt, bool IsSynced);

    public async Task<Response> HandleAsync(Person person) => new(
        person.PasswordHash is not null,
        person.TwoFactorEnabled,
        person.TwoFactorEnabled ? await people.CountRecoveryCodesAsync(person) : 0,
        [.. (await people.GetPasskeysAsync(person)).OrderBy(key => key.CreatedAt).Select(View)],
        [.. (await people.GetLoginsAsync(person)).Select(login => login.LoginProvider)]);

    private static PasskeyView View(UserPasskeyInfo key) => new(Base64Url.EncodeToString(key.CredentialId), key.Name ?? "", key.CreatedAt, key.IsBackedUp);
}
