using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Quittance.Platform.Contracts.Data;

/// <summary>
/// The one database context. Each module contributes its part of the model; every <see cref="ICompanyOwned"/> entity is
/// filtered to the scope's company, which is the first of the two fences between companies.
/// </summary>
public sealed class QuittanceDb(
    DbContextOptions<QuittanceDb> options,
    IEnumerable<IModelContribution> contributions,
    CompanyScope scope) : DbContext(options)
{
    /// <summary>The company whose rows this context shows; the empty id shows none.</summary>
    public Guid CurrentCompany => scope.CompanyId ?? Guid.Empty;

    internal Guid? CompanyOrServer => scope.CompanyId;

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var contribution in contributions)
            contribution.Contribute(modelBuilder);
        foreach (var entity in modelBuilder.Model.GetEntityTypes().ToList())
        {
            if (!entity.IsMappedToJson())
                NameColumns(entity);
            if (typeof(ICompanyOwned).IsAssignableFrom(entity.ClrType))
                modelBuilder.Entity(entity.ClrType).HasQueryFilter(OwnedBy(entity.ClrType, nameof(CurrentCompany)));
            if (typeof(IServerOrCompanyOwned).IsAssignableFrom(entity.ClrType))
                modelBuilder.Entity(entity.ClrType).HasQueryFilter(OwnedBy(entity.ClrType, nameof(CompanyOrServer)));
        }
    }

    private static void NameColumns(IMutableEntityType entity)
    {
        foreach (var property in entity.GetProperties().Concat(entity.GetComplexProperties().SelectMany(value => value.ComplexType.GetProperties())))
            property.SetColumnName(SnakeCase.Of(property.Name));
    }

    private LambdaExpression OwnedBy(Type type, string whom)
    {
        var row = Expression.Parameter(type, "row");
        var owner = Expression.Property(row, nameof(ICompanyOwned.CompanyId));
        var current = Expression.Property(Expression.Constant(this), whom);
        return Expression.Lambda(Expression.Equal(owner, current), row);
    }
}
