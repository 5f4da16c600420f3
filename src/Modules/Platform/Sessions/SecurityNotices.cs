using System.Globalization;
using Microsoft.AspNetCore.Http;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Http;
using Quittance.Platform.Contracts.Messages;
using Quittance.Platform.People;

namespace Quittance.Platform.Sessions;

/// <summary>
/// Tells people by mail what changed about their account's security, so that they hear of what they did not do themselves.
/// Queued in the transaction of the change when there is one.
/// </summary>
internal sealed class SecurityNotices(
    IOutgoingMail mail, IPublicAddress address, TimeProvider time, Work work, QuittanceDb db, IHttpContextAccessor http)
{
    public Task SendAsync(Person person, SecurityNotice what)
    {
        if (!mail.IsConfigured)
            return Task.CompletedTask;
        if (db.Database.CurrentTransaction is null)
            return work.RunAsync(_ => EnqueueAsync(person, what), CancellationToken.None);
        return EnqueueAsync(person, what);
    }

    private Task EnqueueAsync(Person person, SecurityNotice what)
    {
        mail.Enqueue(new OutgoingMail(person.Email!, person.Name, person.Language, "security-notice", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["what"] = what.Word,
            ["when"] = When(person),
            ["where"] = Caller.Of(http.HttpContext).Words,
            ["link"] = address.Of("profile").AbsoluteUri,
        }));
        return Task.CompletedTask;
    }

    /// <summary>By the person's clock; of those who chose none, by the world's.</summary>
    private string When(Person person)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(person.TimeZone ?? "UTC");
        return string.Create(CultureInfo.InvariantCulture, $"{TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone):yyyy-MM-dd HH:mm} ({zone.Id})");
    }
}

/// <summary>What may change; the word is that of the mail's template.</summary>
internal sealed record SecurityNotice(string Word)
{
    public static readonly SecurityNotice
        PasswordChanged = new("password-changed"),
        TwoFactorOn = new("two-factor-on"),
        TwoFactorOff = new("two-factor-off"),
        RecoveryCodesMade = new("recovery-codes-made"),
        RecoveryCodeUsed = new("recovery-code-used"),
        PasskeyAdded = new("passkey-added"),
        PasskeyRemoved = new("passkey-removed"),
        ProviderLinked = new("sign-in-added"),
        ProviderRemoved = new("sign-in-removed"),
        LockedOut = new("locked-out");
}
