using System.Text;

namespace Quittance.Capture.Tools;

/// <summary>How a run of a tool ended.</summary>
internal abstract record ToolOutcome
{
    /// <summary>It ended well.</summary>
    /// <param name="Output">What it printed.</param>
    /// <param name="Message">What it said on the side.</param>
    public sealed record Done(byte[] Output, string Message = "") : ToolOutcome
    {
        public string Text => Encoding.UTF8.GetString(Output);
    }

    public sealed record Failed(int ExitCode, string Message) : ToolOutcome;

    public sealed record TimedOut : ToolOutcome;

    public sealed record TooMuchOutput : ToolOutcome;

    public sealed record Missing(string Tool) : ToolOutcome;

    /// <summary>The output, or the end of the reading with the reason; <paramref name="onFailure"/> says what a failure means here.</summary>
    public Done OrUnreadable(Func<Failed, Contracts.ReadingProblem> onFailure) => this switch
    {
        Done done => done,
        Failed failed => throw new UnreadableException(onFailure(failed)),
        TimedOut => throw new UnreadableException(ReadingProblems.TimedOut),
        Missing missing => throw new UnreadableException(ReadingProblems.ToolMissing(missing.Tool)),
        _ => throw new UnreadableException(ReadingProblems.ToolFailed),
    };
}
