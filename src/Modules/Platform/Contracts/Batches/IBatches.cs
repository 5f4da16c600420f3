namespace Quittance.Platform.Contracts.Batches;

/// <summary>Starts batches: one operation over many things, done in the background, each thing by itself.</summary>
public interface IBatches
{
    /// <summary>Starts a batch over everything that <paramref name="targets"/> finds, in its order. Needs a <see cref="Data.Work"/>.</summary>
    /// <param name="start">What to do.</param>
    /// <param name="targets">A query of the database; its rows never travel through the program.</param>
    /// <param name="expected">How many the caller was shown; null when it does not matter.</param>
    /// <param name="cancellation">Stops the start.</param>
    /// <exception cref="Kernel.Errors.RefusalException">The role does not allow it, nothing is found, or not as many as expected.</exception>
    Task<BatchView> StartAsync(BatchStart start, IQueryable<BatchTarget> targets, int? expected, CancellationToken cancellation);

    /// <summary>Starts a batch over chosen things, in the order given. One that is not there is refused as an item.</summary>
    /// <param name="start">What to do.</param>
    /// <param name="targets">The things that exist, to look up what people know the chosen ones by.</param>
    /// <param name="chosen">1 to 500.</param>
    /// <param name="cancellation">Stops the start.</param>
    /// <exception cref="Kernel.Errors.RefusalException">The role does not allow it, or there are none or too many.</exception>
    Task<BatchView> StartAsync(
        BatchStart start, IQueryable<BatchTarget> targets, IReadOnlyList<ChosenItem> chosen, CancellationToken cancellation);
}

/// <summary>What a batch shall do.</summary>
/// <param name="Kind">See <see cref="IBatchKind.Name"/>.</param>
/// <param name="Arguments">For <see cref="BatchItem.ArgumentsAs{T}"/>; kept as JSON and shown to nobody.</param>
public sealed record BatchStart(string Kind, object Arguments);

/// <summary>A thing that a batch may be about.</summary>
public sealed record BatchTarget
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its version at this moment; null when it has none.</summary>
    public required int? Version { get; init; }

    /// <summary>What people know it by.</summary>
    public required string? Label { get; init; }
}

/// <summary>A thing that somebody chose.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">The version that was seen; what has another when its turn comes may refuse.</param>
public sealed record ChosenItem(Guid Id, int? Version = null);
