using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;

namespace Quittance.Platform.People;

/// <summary>Adds somebody to the company; a newcomer gets a password that is shown once, to whoever added them.</summary>
internal sealed class AddPerson(
    QuittanceDb db, UserManager<Person> people, RegisterPerson register, IEventLog events, TimeProvider time)
{
    internal sealed record Request(string Name, string Email, Role Role);

    internal sealed record Response(Guid Id, string? TemporaryPassword);

    public async Task<Response> HandleAsync(Request request, Role callerRole, CancellationToken cancellation)
    {
        OwnersOnly.Demand(callerRole, request.Role);
        var known = await people.FindByEmailAsync(request.Email.Trim());
        var password = known is null ? RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 16) : null;
        var person = known ?? await register.HandleAsync(new(request.Name, request.Email, password!));
        await JoinAsync(person, request.Role, cancellation);
        return new Response(person.Id, password);
    }

    private async Task JoinAsync(Person person, Role role, CancellationToken cancellation)
    {
        if (await db.Set<Membership>().AnyAsync(m => m.PersonId == person.Id, cancellation))
            throw new RefusalException(PlatformErrors.AlreadyMember);
        db.Add(new Membership { CompanyId = db.CurrentCompany, PersonId = person.Id, Role = role, CreatedAt = time.GetUtcNow() });
        events.Record("person.added", new Subject("person", person.Id), new { person.Name, person.Email, role = role.ToString() });
    }
}
