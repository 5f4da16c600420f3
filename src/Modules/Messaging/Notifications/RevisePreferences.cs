using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Messaging.Notifications;

/// <summary>Shows and changes which notices the caller wants by mail, of all companies.</summary>
internal sealed class RevisePreferences(QuittanceDb db)
{
    /// <summary>Whether notices of each severity come by mail as well.</summary>
    internal sealed record View(bool MailInfo, bool MailWarning, bool MailError);

    public async Task<View> ShowAsync(Guid person, CancellationToken cancellation) =>
        Show(await FindAsync(person, cancellation) ?? new Preferences { PersonId = person });

    public async Task<View> HandleAsync(Guid person, View wanted, CancellationToken cancellation)
    {
        var preferences = await FindAsync(person, cancellation);
        if (preferences is null)
            db.Add(preferences = new Preferences { PersonId = person });
        (preferences.MailInfo, preferences.MailWarning, preferences.MailError) = (wanted.MailInfo, wanted.MailWarning, wanted.MailError);
        await db.SaveChangesAsync(cancellation);
        return Show(preferences);
    }

    private Task<Preferences?> FindAsync(Guid person, CancellationToken cancellation) =>
        db.Set<Preferences>().SingleOrDefaultAsync(one => one.PersonId == person, cancellation);

    private static View Show(Preferences one) => new(one.MailInfo, one.MailWarning, one.MailError);
}
