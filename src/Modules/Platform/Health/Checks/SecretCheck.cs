using Quittance.Platform.Contracts.Health;
using Quittance.Platform.Contracts.Secrets;

namespace Quittance.Platform.Health.Checks;

/// <summary>Whether this server has every master key that a secret is sealed with.</summary>
internal sealed class SecretCheck(SecretKeeper keeper) : ISystemCheck
{
    public string Name => "secrets";

    public bool NeedsDatabase => true;

    public async Task<IReadOnlyList<SystemFinding>> LookAsync(CancellationToken cancellation)
    {
        var keys = await keeper.UseAsync(cancellation);
        SystemFinding[] lost = [.. keys.Where(key => !key.IsHere && key.Texts > 0).Select(key => WorkDiagnoses.SecretsLost.With(("texts", key.Texts), ("key", key.Id)))];
        return lost.Length > 0 ? lost : [WorkDiagnoses.SecretsGood.With(("count", keys.Count(key => key.IsHere)))];
    }
}
