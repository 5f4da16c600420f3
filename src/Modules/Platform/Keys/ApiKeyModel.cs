using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Keys;

internal sealed class ApiKeyModel : IModelContribution
{
    public void Contribute(ModelBuilder model) => model.Entity<ApiKey>(key =>
    {
        key.ToTable("api_keys", "platform");
        key.PrimitiveCollection(k => k.Scopes);
    });
}
