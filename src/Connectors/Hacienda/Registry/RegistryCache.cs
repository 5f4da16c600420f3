using System.Collections.Concurrent;

namespace Quittance.Connectors.Hacienda.Registry;

/// <summary>Keeps answers for their time, and beyond it for when there is no new one. Forgets all when it grows too large.</summary>
internal sealed class RegistryCache(TimeProvider time)
{
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, (object Answer, DateTimeOffset Until)> kept = new(StringComparer.Ordinal);

    public RegistryAnswer<T>? Fresh<T>(string path) where T : class =>
        kept.TryGetValue(path, out var one) && one.Until > time.GetUtcNow() ? one.Answer as RegistryAnswer<T> : null;

    public RegistryAnswer<T>? Stale<T>(string path) where T : class => kept.TryGetValue(path, out var one) ? one.Answer as RegistryAnswer<T> : null;

    public RegistryAnswer<T> Keep<T>(string path, T? value, TimeSpan life) where T : class
    {
        if (kept.Count >= Most)
            kept.Clear();
        var now = time.GetUtcNow();
        var answer = new RegistryAnswer<T>(value is null ? RegistryResult.NotFound : RegistryResult.Found, value, now);
        kept[path] = (answer, now + life);
        return answer;
    }
}
