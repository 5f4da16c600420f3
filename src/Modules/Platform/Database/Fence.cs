using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Database;

/// <summary>Tells PostgreSQL for whom this transaction works: the second fence, row-level security, reads it.</summary>
internal static class Fence
{
    public static Task RaiseAsync(QuittanceDb db, CompanyScope scope, CancellationToken cancellation)
    {
        var company = scope.CompanyId?.ToString() ?? "";
        var person = scope.Actor.Id?.ToString() ?? "";
        return db.Database.ExecuteSqlAsync(
            $"SELECT set_config('quittance.company', {company}, true), set_config('quittance.person', {person}, true)",
            cancellation);
    }
}
