namespace Quittance.Documents.Contracts;

/// <summary>The tamper-evident archive: what was approved stays as it was.</summary>
public interface IArchive
{
    /// <summary>
    /// Seals the document in the present work: its hash goes into the event log's chain and its row can never change again.
    /// Sealing twice does nothing.
    /// </summary>
    /// <exception cref="Quittance.Kernel.Errors.RefusalException">There is no such document here, or its bytes are gone or altered.</exception>
    Task SealAsync(Guid documentId, CancellationToken cancellation);
}
