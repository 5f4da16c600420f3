namespace Quittance.Platform.Contracts.Access;

/// <summary>Who may see the state of the whole server.</summary>
public interface IOperators
{
    /// <summary>Name and address of each, by address.</summary>
    Task<IReadOnlyList<OperatorName>> ListAsync(CancellationToken cancellation);

    /// <summary>Makes somebody an operator, or no longer one.</summary>
    /// <exception cref="Kernel.Errors.RefusalException">Nobody has this address.</exception>
    Task SetAsync(string email, bool isOperator, CancellationToken cancellation);
}

/// <summary>An operator.</summary>
/// <param name="Name">The person's name.</param>
/// <param name="Email">The address they sign in with.</param>
public sealed record OperatorName(string Name, string Email);
