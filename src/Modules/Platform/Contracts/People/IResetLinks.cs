using Quittance.Kernel.Errors;

namespace Quittance.Platform.Contracts.People;

/// <summary>Links to choose a new password, for whoever runs the server: where no mail leaves, they hand one over.</summary>
public interface IResetLinks
{
    /// <summary>Makes a link that works once, for about an hour. It stands in the person's history as asked for.</summary>
    /// <exception cref="RefusalException">Nobody has this address.</exception>
    Task<Uri> MakeAsync(string email, CancellationToken cancellation);
}
