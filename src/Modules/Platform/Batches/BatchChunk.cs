using Quittance.Platform.Contracts.Data;

namespace Quittance.Platform.Batches;

/// <summary>A range of items that this node has taken.</summary>
/// <param name="Id">The row in <c>platform.batch_chunks</c>; whoever holds it no longer finds it running.</param>
/// <param name="CompanyId">Whose.</param>
/// <param name="BatchId">Of which batch.</param>
/// <param name="First">The first position.</param>
/// <param name="Last">The last position.</param>
/// <param name="Starter">Who started the batch, and so does what is done in it.</param>
internal sealed record BatchChunk(Guid Id, Guid CompanyId, Guid BatchId, int First, int Last, Actor Starter);
