using Quittance.Kernel.Errors;

namespace Quittance.Platform.Contracts.Http;

/// <summary>The refusals that every module needs.</summary>
public static class Refuse
{
    /// <summary>Nothing by that id, or not in this company.</summary>
    public static RefusalException NotFound() => new(PlatformErrors.NotFound);

    /// <summary>Refuses when there are field problems.</summary>
    public static void IfAny(IReadOnlyList<FieldProblem> problems)
    {
        if (problems.Count > 0)
            throw new RefusalException(PlatformErrors.InvalidFields, problems);
    }
}
