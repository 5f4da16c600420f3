using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Messaging.Mails;

internal sealed class MailModel : IModelContribution
{
    public void Contribute(ModelBuilder model) =>
        model.Entity<Mail>(mail =>
        {
            mail.ToTable("mails", "messaging");
            mail.Ignore(m => m.IsNotice);
            mail.Property(m => m.State).HasConversion(state => state.ToString().ToLowerInvariant(), text => Enum.Parse<MailState>(text, true));
        });
}
