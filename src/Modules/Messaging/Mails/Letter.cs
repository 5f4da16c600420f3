using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Quittance.Messaging.Mails;

/// <summary>What a mail says, ready to be sent.</summary>
internal sealed record Letter(string Subject, string Text, string Html);

/// <summary>Encrypts letters while they wait: they may hold single-use links.</summary>
internal sealed class LetterSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("Quittance.Messaging.Letters.v1");

    public byte[] Close(Letter letter) => protector.Protect(JsonSerializer.SerializeToUtf8Bytes(letter));

    public Letter Open(byte[] closed) => JsonSerializer.Deserialize<Letter>(protector.Unprotect(closed))!;
}
