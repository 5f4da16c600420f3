using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Identity;
using QRCoder;
using Quittance.Kernel.Errors;
using Quittance.Platform.People;
using Quittance.Platform.Sessions;

namespace Quittance.Platform.TwoFactors;

/// <summary>Sets up and takes away the second step with an authenticator app, and makes recovery codes.</summary>
internal sealed class Authenticator(UserManager<Person> people, SecondFactor second, SessionBook sessions, SecurityNotices notices)
{
    private const int Codes = 10;

    /// <summary>What the app takes: the key as text, as an address, and as a picture of that address (SVG).</summary>
    internal sealed record Key(string Secret, string Address, string Picture);

    internal sealed record CodeRequest(string Code);

    /// <summary>Shown this once; only hashes are kept.</summary>
    internal sealed record RecoveryCodes(IReadOnlyList<string> Codes);

    /// <summary>Makes a key. It counts for nothing until a code has shown that the app has it.</summary>
    public async Task<Key> BeginAsync(Person person)
    {
        if (person.TwoFactorEnabled)
            throw new RefusalException(PlatformErrors.AuthenticatorThere);
        await people.ResetAuthenticatorKeyAsync(person);
        var secret = (await people.GetAuthenticatorKeyAsync(person))!;
        var address = string.Create(CultureInfo.InvariantCulture,
            $"otpauth://totp/Quittance:{WebUtility.UrlEncode(person.Email)}?secret={secret}&issuer=Quittance&digits=6");
        return new Key(secret, address, Draw(address));
    }

    public async Task<RecoveryCodes> ConfirmAsync(Person person, string code)
    {
        if (person.TwoFactorEnabled)
            throw new RefusalException(PlatformErrors.AuthenticatorThere);
        await second.DemandAsync(person, code);
        await people.SetTwoFactorEnabledAsync(person, true);
        await sessions.RaiseAsync(person.Id);
        await notices.SendAsync(person, SecurityNotice.TwoFactorOn);
        return await MakeAsync(person);
    }

    public async Task RemoveAsync(Person person, string code)
    {
        await DemandAsync(person, code);
        await people.SetTwoFactorEnabledAsync(person, false);
        await people.ResetAuthenticatorKeyAsync(person);
        await notices.SendAsync(person, SecurityNotice.TwoFactorOff);
    }

    public async Task<RecoveryCodes> RenewCodesAsync(Person person, string code)
    {
        await DemandAsync(person, code);
        await notices.SendAsync(person, SecurityNotice.RecoveryCodesMade);
        return await MakeAsync(person);
    }

    private Task DemandAsync(Person person, string code) =>
        person.TwoFactorEnabled ? second.DemandAsync(person, code) : throw new RefusalException(PlatformErrors.NoAuthenticator);

    private async Task<RecoveryCodes> MakeAsync(Person person) =>
        new([.. (await people.GenerateNewTwoFactorRecoveryCodesAsync(person, Codes))!]);

    private static string Draw(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(data);
        return picture.GetGraphic(4);
    }
}
