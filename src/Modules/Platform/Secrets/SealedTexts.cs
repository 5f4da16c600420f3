using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Companies;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Secrets;

namespace Quittance.Platform.Secrets;

/// <summary>All sealed texts in the database, company by company, for the operator's commands.</summary>
internal sealed class SealedTexts(IServiceScopeFactory scopes, IEnumerable<SealedColumn> columns, MasterKeys keys)
{
    private const int Chunk = 500;

    private sealed record Row(string Place, string Text);

    private sealed record Count(string Id, long Texts);

    public async Task<IReadOnlyDictionary<string, long>> CountByKeyAsync(CancellationToken cancellation)
    {
        var sum = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (column, company) in await PartsAsync(cancellation))
            foreach (var count in await InWorkAsync(company, (db, stop) => CountAsync(db, column, stop), cancellation))
                sum[count.Id] = sum.GetValueOrDefault(count.Id) + count.Texts;
        return sum;
    }

    public async Task<int> RewrapAsync(CancellationToken cancellation)
    {
        var moved = 0;
        foreach (var (column, company) in await PartsAsync(cancellation))
            while (await InWorkAsync(company, (db, stop) => RewrapChunkAsync(db, column, stop), cancellation) is > 0 and var some)
                moved += some;
        return moved;
    }

    private async Task<List<(SealedColumn Column, Guid? Company)>> PartsAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var companies = await scope.ServiceProvider.GetRequiredService<IAllCompanies>().ListAsync(cancellation);
        return [.. columns.SelectMany(column => column.OfCompany
            ? companies.Select(company => (column, (Guid?)company.Id))
            : [(column, null)])];
    }

    private async Task<T> InWorkAsync<T>(Guid? company, Func<QuittanceDb, CancellationToken, Task<T>> action, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (company is { } id)
            scope.ServiceProvider.GetRequiredService<CompanyScope>().Enter(id, Actor.System);
        var db = scope.ServiceProvider.GetRequiredService<QuittanceDb>();
        return await scope.ServiceProvider.GetRequiredService<Work>().RunAsync(stop => action(db, stop), cancellation);
    }

    private static Task<List<Count>> CountAsync(QuittanceDb db, SealedColumn column, CancellationToken cancellation) =>
        db.Database.SqlQueryRaw<Count>(
            Sql(column, """SELECT substring({column} from {0}) AS "Id", count(*) AS "Texts" FROM {table} WHERE {column} ~ {0} GROUP BY 1"""),
            @"q1\.([0-9a-f]{8})\.").ToListAsync(cancellation);

    private async Task<int> RewrapChunkAsync(QuittanceDb db, SealedColumn column, CancellationToken cancellation)
    {
        var others = $@"q1\.(?!{keys.Current.Id})[0-9a-f]{{8}}\.";
        var rows = await db.Database.SqlQueryRaw<Row>(
            Sql(column, """SELECT ctid::text AS "Place", {column} AS "Text" FROM {table} WHERE {column} ~ {0} LIMIT {1} FOR UPDATE"""), others, Chunk).ToListAsync(cancellation);
        foreach (var row in rows)
            await db.Database.ExecuteSqlRawAsync(Sql(column, "UPDATE {table} SET {column} = {0} WHERE ctid = {1}::tid"), [Rewrap(row.Text), row.Place], cancellation);
        return rows.Count;
    }

    private string Rewrap(string text)
    {
        try
        {
            return Envelope.Rewrap(keys.Find, keys.Current, text);
        }
        catch (CryptographicException)
        {
            throw new RefusalException(PlatformErrors.SecretUnreadable);
        }
    }

    // The names are constants of the code, never input.
    private static string Sql(SealedColumn column, string template) =>
        template.Replace("{table}", column.Table, StringComparison.Ordinal).Replace("{column}", column.Column, StringComparison.Ordinal);
}
