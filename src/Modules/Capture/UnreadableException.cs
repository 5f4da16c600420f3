using Quittance.Capture.Contracts;

namespace Quittance.Capture;

/// <summary>Ends a reading early. Thrown by the steps, turned into <see cref="Reading.Problem"/> in one place.</summary>
internal sealed class UnreadableException(ReadingProblem problem) : Exception(problem.Message)
{
    public ReadingProblem Problem { get; } = problem;
}
