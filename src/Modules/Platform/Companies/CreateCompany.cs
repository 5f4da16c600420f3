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

    /// <summary>For the person in the scope.</summary>
    public async Task<Response> HandleAsync(CompanyFields fields, Actor owner, CancellationToken cancellation)
    {
        Refuse.IfAny(fields.Problems());
        var id = Guid.CreateVersion7(time.GetUtcNow());
        scope.Enter(id, owner);
        await work.RunAsync(_ => OpenAsync(id, fields, owner), cancellation);
        return new Response(id);
    }

    private Task OpenAsync(Guid id, CompanyFields fields, Actor owner)
    {
        db.Add(new Company
        {
            Id = id,
            Name = fields.Name.Trim(),
            CountryCode = fields.CountryCode,
            TaxId = fields.TaxId,
            Currency = fields.Currency,
            TimeZone = fields.TimeZone,
            CreatedAt = time.GetUtcNow(),
        });
        db.Add(new Membership { CompanyId = id, PersonId = owner.Id!.Value, Role = Role.Owner, CreatedAt = time.GetUtcNow() });
        events.Record("company.opened", new Subject("company", id), fields);
        return Task.CompletedTask;
    }
}
