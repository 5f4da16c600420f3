using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Contracts.Batches;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Settings;

namespace Quittance.Platform.Batches;

internal static class BatchServices
{
    public static IServiceCollection AddBatches(this IServiceCollection services)
    {
        services.AddSingleton<IModelContribution, BatchModel>();
        services.AddSettingsSection<BatchSettings>();
        services.AddSingleton<BatchSignal>().AddSingleton<RunChunk>().AddSingleton<MakeCalls>();
        services.AddScoped<BatchKinds>().AddScoped<BatchStarters>().AddScoped<BatchTargets>().AddScoped<BatchBell>().AddScoped<IBatches, StartBatch>();
        services.AddScoped<CompaniesWithBatches>().AddScoped<BatchChunks>().AddScoped<TakeChunk>();
        services.AddScoped<TakeItem>().AddScoped<KeepCall>().AddScoped<BatchOutcomes>();
        services.AddScoped<ListBatches>().AddScoped<ListBatchItems>().AddScoped<ExportBatch>().AddScoped<ChangeBatch>();
        return services;
    }

    public static IServiceCollection AddBatchRunner(this IServiceCollection services) => services.AddHostedService<BatchPump>();
}
