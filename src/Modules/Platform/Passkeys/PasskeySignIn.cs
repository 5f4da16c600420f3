using System.Text.Json;
using Quittance.Kernel.Errors;
using Quittance.Platform.Sessions;

namespace Quittance.Platform.Passkeys;

/// <summary>Signs in with a passkey: no address is asked for, so nothing is told about any.</summary>
internal sealed class PasskeySignIn(PersonSignIn signIn)
{
    /// <summary>The credential is what the browser's <c>navigator.credentials.get</c> gave, as JSON.</summary>
    internal sealed record Request(JsonElement Credential);

    /// <summary>What the browser needs to find one, as its own API takes it.</summary>
    public async Task<JsonElement> OptionsAsync() => JsonElement.Parse(await signIn.MakePasskeyRequestOptionsAsync(user: null!));

    public async Task HandleAsync(Request request)
    {
        signIn.Method = SignInMethod.Passkey;
        if (!await IsGoodAsync(request))
            throw new RefusalException(PlatformErrors.PasskeyRefused);
    }

    /// <summary>The framework throws at a credential that it never asked this browser for.</summary>
    private async Task<bool> IsGoodAsync(Request request)
    {
        try
        {
            return (await signIn.PasskeySignInAsync(request.Credential.GetRawText())).Succeeded;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
