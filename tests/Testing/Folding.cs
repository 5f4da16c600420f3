using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Database;

namespace Quittance.Testing;

/// <summary>Folds counts now, as a worker does every few seconds.</summary>
public static class Folding
{
    public static Task RunAsync(IServiceProvider services) => ActivatorUtilities.CreateInstance<FoldCounts>(services).FoldAsync(CancellationToken.None);
}
