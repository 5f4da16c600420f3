using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Invitations;

namespace Quittance.Platform.Sessions;

internal sealed class SessionModel : IModelContribution
{
    private const string Schema = "platform";

    public void Contribute(ModelBuilder model)
    {
        model.Entity<PersonSession>(session =>
        {
            session.ToTable("sessions", Schema);
            session.Property(s => s.Method).HasConversion<string>();
        });
        model.Entity<SignInRecord>(record =>
        {
            record.ToTable("sign_ins", Schema);
            record.Property(r => r.Outcome).HasConversion<string>();
            record.Property(r => r.Method).HasConversion<string>();
        });
        model.Entity<Invitation>(invitation =>
        {
            invitation.ToTable("invitations", Schema);
            invitation.Property(i => i.Role).HasConversion<string>();
        });
        model.Entity<IdentityUserPasskey<Guid>>(passkey =>
        {
            passkey.ToTable("person_passkeys", Schema);
            passkey.HasKey(p => p.CredentialId);
            passkey.OwnsOne(p => p.Data).ToJson("data");
        });
    }
}
