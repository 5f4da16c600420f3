using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Quittance.Platform.Contracts.Health;

namespace Quittance.Platform.Health.Checks;

/// <summary>The keys that protect cookies: there is one, and the next comes in time.</summary>
internal sealed class KeyCheck(IKeyManager keys, TimeProvider time) : ISystemCheck
{
    public string Name => "keys";

    public bool NeedsDatabase => true;

    public Task<IReadOnlyList<SystemFinding>> LookAsync(CancellationToken cancellation) => Task.Run(Look, cancellation);

    private IReadOnlyList<SystemFinding> Look()
    {
        var usable = keys.GetAllKeys().Where(key => !key.IsRevoked).ToList();
        if (usable.Count == 0)
            return [Diagnoses.KeysNone.With()];
        var until = usable.Max(key => key.ExpirationDate);
        // The framework makes the next key two days before the newest one ends.
        var diagnosis = until - time.GetUtcNow() < TimeSpan.FromDays(1) ? Diagnoses.KeysEnd : Diagnoses.KeysGood;
        return [diagnosis.With(("count", usable.Count), ("until", Instants.Text(until)))];
    }
}
