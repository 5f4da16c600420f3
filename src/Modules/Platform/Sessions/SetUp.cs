using Microsoft.EntityFrameworkCore;
using Quittance.Kernel.Errors;
using Quittance.Platform.Companies;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Http;
using Quittance.Platform.People;

namespace Quittance.Platform.Sessions;

/// <summary>Makes the first owner and the first company of a new server. Works once.</summary>
internal sealed class SetUp(QuittanceDb db, RegisterPerson register, CreateCompany create, PersonSignIn signIn)
{
    internal sealed record Request(
        string Name, string Email, string Password, string CompanyName, string CountryCode, string Currency, string TimeZone)
    {
        public CompanyFields Company => new(CompanyName, CountryCode, Currency, TimeZone);
    }

    public async Task HandleAsync(Request request, CancellationToken cancellation)
    {
        Refuse.IfAny([.. request.Company.Problems().Select(p => p with { Path = p.Path == "name" ? "companyName" : p.Path })]);
        var owner = await RegisterFirstAsync(request, cancellation);
        await create.HandleAsync(request.Company, new Actor(owner.Id, owner.Name), cancellation);
        signIn.Method = SignInMethod.SetUp;
        await signIn.SignInAsync(owner, isPersistent: true);
    }

    /// <summary>Two browsers may open a new server at once: the lock lets one of them be first.</summary>
    private async Task<Person> RegisterFirstAsync(Request request, CancellationToken cancellation)
    {
        await RefuseIfSetUpAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.Database.ExecuteSqlAsync($"LOCK TABLE platform.people IN EXCLUSIVE MODE", cancellation);
        await RefuseIfSetUpAsync(cancellation);
        var owner = await register.HandleAsync(new(request.Name, request.Email, request.Password));
        owner.IsOperator = true;
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return owner;
    }

    /// <summary>Asked before the lock as well: a stranger must not lock the table of a server that is set up.</summary>
    private async Task RefuseIfSetUpAsync(CancellationToken cancellation)
    {
        if (await db.Set<Person>().AnyAsync(cancellation))
            throw new RefusalException(PlatformErrors.AlreadySetUp);
    }
}
