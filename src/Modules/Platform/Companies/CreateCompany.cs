using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Http;
using Quittance.Platform.People;

namespace Quittance.Platform.Companies;

/// <summary>Opens a company; whoever opens it becomes its owner.</summary>
internal sealed class CreateCompany(QuittanceDb db, CompanyScope scope, Work work, IEventLog events, TimeProvider time)
{
    internal sealed record Response(Guid Id);

    /// <summary>In a work of its own, for an owner who is not signed in yet.</summary>
    public Task<Response> HandleAsync(CompanyFields fields, Actor owner, CancellationToken cancellation)
    {
        Begin(owner);
        return work.RunAsync(_ => Task.FromResult(Open(fields)), cancellation);
    }

    /// <summary>Lets the scope work for a company that is not there yet.</summary>
    public void Begin(Actor owner) => scope.Enter(Guid.CreateVersion7(time.GetUtcNow()), owner);

    /// <summary>Inside a work of the company that was begun.</summary>
    public Response Open(CompanyFields fields)
    {
        Refuse.IfAny(fields.Problems());
        db.Add(new Company
        {
            Id = db.CurrentCompany,
            Name = fields.Name.Trim(),
            CountryCode = fields.CountryCode,
            TaxId = fields.TaxId,
            Currency = fields.Currency,
            TimeZone = fields.TimeZone,
            CreatedAt = time.GetUtcNow(),
        });
        db.Add(new Membership { CompanyId = db.CurrentCompany, PersonId = scope.Actor.Id!.Value, Role = Role.Owner, CreatedAt = time.GetUtcNow() });
        events.Record("company.opened", new Subject("company", db.CurrentCompany), fields);
        return new Response(db.CurrentCompany);
    }
}
