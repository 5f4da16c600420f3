using Quittance.Platform.Secrets;

namespace Quittance.Platform.Contracts.Secrets;

/// <summary>The operator's hand on the master keys: which are in use, and moving everything to a new one.</summary>
public sealed class SecretKeeper
{
    private readonly MasterKeys keys;
    private readonly SealedTexts texts;

    internal SecretKeeper(MasterKeys keys, SealedTexts texts) => (this.keys, this.texts) = (keys, texts);

    /// <summary>Every master key that is here or that a sealed text names, and how many texts it seals.</summary>
    public async Task<IReadOnlyList<SecretKeyUse>> UseAsync(CancellationToken cancellation)
    {
        var used = await texts.CountByKeyAsync(cancellation);
        var here = keys.Ids;
        return [.. here.Union(used.Keys, StringComparer.Ordinal)
            .Select(id => new SecretKeyUse(id, id == keys.Current.Id, here.Contains(id), used.GetValueOrDefault(id)))];
    }

    /// <summary>
    /// Makes a new master key where the keys are in a file of the server's own, and wraps every sealed text with the current
    /// one. May run beside the server and may run again: what is done is passed over.
    /// </summary>
    /// <returns>How many texts were moved.</returns>
    public Task<int> RotateAsync(CancellationToken cancellation)
    {
        keys.AddNew();
        return texts.RewrapAsync(cancellation);
    }
}

/// <summary>One master key.</summary>
/// <param name="Id">Made from the key itself.</param>
/// <param name="IsCurrent">New texts are sealed with it.</param>
/// <param name="IsHere">This server has it; texts of a key that it has not cannot be opened.</param>
/// <param name="Texts">How many texts it seals.</param>
public sealed record SecretKeyUse(string Id, bool IsCurrent, bool IsHere, long Texts);
