using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Quittance.Platform.Contracts.Batches;

/// <summary>What a batch does to each of its items. A module registers its kinds with <see cref="BatchRegistration.AddBatchKind"/>.</summary>
public interface IBatchKind
{
    /// <summary>Stable, such as <c>invoices.approve</c>; translations and the database know it by this.</summary>
    string Name { get; }

    /// <summary>What the items are, such as <c>invoice</c>.</summary>
    string SubjectKind { get; }

    /// <summary>What whoever starts the batch needs, at the start and as long as it runs; one of <see cref="Access.Permissions"/>.</summary>
    string Permission { get; }

    /// <summary>
    /// Does it to one item, inside a <see cref="Data.Work"/> of its own that also keeps the outcome: both are committed or
    /// neither. Acts as the person who started the batch. A <see cref="Kernel.Errors.RefusalException"/> becomes the
    /// item's outcome; any other exception is tried three times before it does. What calls another system notes the
    /// call here and returns it as <see cref="BatchStep.Call"/>.
    /// </summary>
    Task<BatchStep> HandleAsync(BatchItem item, CancellationToken cancellation);
}

/// <summary>One item of a batch.</summary>
/// <param name="Id">The id of the thing, such as an invoice.</param>
/// <param name="Version">The version that whoever started the batch saw; null when none was given.</param>
/// <param name="Arguments">What was said for the whole batch, as JSON.</param>
public sealed record BatchItem(Guid Id, int? Version, string Arguments)
{
    /// <summary>A call was noted for it before, and its answer was not written down: it was asked to wait, or the server died.</summary>
    public bool WasBegun { get; init; }

    /// <summary>Reads <see cref="Arguments"/>.</summary>
    public T ArgumentsAs<T>() => JsonSerializer.Deserialize<T>(Arguments, JsonSerializerOptions.Web)!;
}

/// <summary>How a module registers its kinds of batch.</summary>
public static class BatchRegistration
{
    /// <summary>Adds a kind; it is made anew for each item.</summary>
    public static IServiceCollection AddBatchKind(this IServiceCollection services, Func<IServiceProvider, IBatchKind> kind) =>
        services.AddScoped(kind);
}
