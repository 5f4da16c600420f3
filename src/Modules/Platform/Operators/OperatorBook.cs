using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.People;
using Quittance.Platform.Sessions;

namespace Quittance.Platform.Operators;

/// <summary>The people who are operators of the server.</summary>
internal sealed class OperatorBook(QuittanceDb db, CompanyScope scope, ILookupNormalizer normalizer) : IOperators
{
    public async Task<IReadOnlyList<OperatorName>> ListAsync(CancellationToken cancellation) =>
        await db.Set<Person>().AsNoTracking()
            .Where(person => person.IsOperator)
            .OrderBy(person => person.Email)
            .Select(person => new OperatorName(person.Name, person.Email!))
            .ToListAsync(cancellation);

    public async Task SetAsync(string email, bool isOperator, CancellationToken cancellation)
    {
        var address = normalizer.NormalizeEmail(email.Trim());
        var changed = await db.Set<Person>().Where(person => person.NormalizedEmail == address)
            .ExecuteUpdateAsync(set => set.SetProperty(person => person.IsOperator, isOperator), cancellation);
        if (changed == 0)
            throw new RefusalException(PlatformErrors.UnknownPerson);
    }

    public async Task DemandAsync(ClaimsPrincipal user, CancellationToken cancellation)
    {
        var id = user.Person() ?? throw new RefusalException(PlatformErrors.SignInNeeded);
        var name = await db.Set<Person>().Where(person => person.Id == id && person.IsOperator).Select(person => person.Name).SingleOrDefaultAsync(cancellation)
            ?? throw new RefusalException(PlatformErrors.OperatorsOnly);
        scope.EnterAs(new Actor(id, name));
    }
}
