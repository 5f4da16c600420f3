namespace Quittance.Kernel.Errors;

/// <summary>
/// A rule says no. The one exception a rule may throw; it is turned into an answer in exactly two places:
/// the endpoints and the items of a batch.
/// </summary>
public sealed class RefusalException(Error error, IReadOnlyList<FieldProblem>? fields = null) : Exception(error.Message)
{
    /// <summary>The catalogue entry.</summary>
    public Error Error { get; } = error;

    /// <summary>The fields at fault; empty unless <see cref="Error"/> is of kind <see cref="ErrorKind.Invalid"/>.</summary>
    public IReadOnlyList<FieldProblem> Fields { get; } = fields ?? [];
}
