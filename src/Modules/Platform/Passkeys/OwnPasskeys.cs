using System.Buffers.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Http;
using Quittance.Platform.People;
using Quittance.Platform.Sessions;

namespace Quittance.Platform.Passkeys;

/// <summary>A person's passkeys: adds, names and removes them.</summary>
internal sealed class OwnPasskeys(PersonSignIn signIn, UserManager<Person> people, SessionBook sessions, SecurityNotices notices)
{
    private const int LongestName = 60, Most = 20;

    /// <summary>The credential is what the browser's <c>navigator.credentials.create</c> gave, as JSON.</summary>
    internal sealed record AddRequest(string Name, JsonElement Credential);

    internal sealed record RenameRequest(string Name);

    /// <summary>What the browser needs to make one, as its own API takes it.</summary>
    public async Task<JsonElement> OptionsAsync(Person person)
    {
        if ((await people.GetPasskeysAsync(person)).Count >= Most)
            throw new RefusalException(PlatformErrors.TooManyPasskeys);
        return JsonElement.Parse(await signIn.MakePasskeyCreationOptionsAsync(new()
        {
            Id = person.Id.ToString(),
            Name = person.Email!,
            DisplayName = person.Name,
        }));
    }

    public async Task AddAsync(Person person, AddRequest request)
    {
        var name = Checked(request.Name);
        var made = await MadeAsync(request) ?? throw new RefusalException(PlatformErrors.PasskeyRefused);
        // The challenge was made for one person; in between another may have signed in in this browser.
        if (!made.Succeeded || !string.Equals(made.UserEntity.Id, person.Id.ToString(), StringComparison.Ordinal))
            throw new RefusalException(PlatformErrors.PasskeyRefused);
        made.Passkey.Name = name;
        await people.AddOrUpdatePasskeyAsync(person, made.Passkey);
        await sessions.RaiseAsync(person.Id);
        await notices.SendAsync(person, SecurityNotice.PasskeyAdded);
    }

    /// <summary>The framework throws at a credential that it never asked this browser for.</summary>
    private async Task<PasskeyAttestationResult?> MadeAsync(AddRequest request)
    {
        try
        {
            return await signIn.PerformPasskeyAttestationAsync(request.Credential.GetRawText());
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public async Task RenameAsync(Person person, string id, string name)
    {
        var passkey = await LoadAsync(person, id);
        passkey.Name = Checked(name);
        await people.AddOrUpdatePasskeyAsync(person, passkey);
    }

    public async Task RemoveAsync(Person person, string id)
    {
        var passkey = await LoadAsync(person, id);
        await people.RemovePasskeyAsync(person, passkey.CredentialId);
        await notices.SendAsync(person, SecurityNotice.PasskeyRemoved);
    }

    private async Task<UserPasskeyInfo> LoadAsync(Person person, string id) =>
        id.Length <= 2000 && Base64Url.IsValid(id) && await people.GetPasskeyAsync(person, Base64Url.DecodeFromChars(id)) is { } found
            ? found
            : throw Refuse.NotFound();

    private static string Checked(string name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > LongestName)
            Refuse.IfAny([new FieldProblem("name", "PASSKEY_NAME", "Give a name of at most 60 characters.")]);
        return name.Trim();
    }
}
