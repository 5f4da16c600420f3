using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;

namespace Quittance.Platform.Retries;

/// <summary>Whether an operation that failed is still tried.</summary>
internal enum RetryState
{
    /// <summary>For its next attempt, or in a worker's hand.</summary>
    Waiting,

    /// <summary>An attempt succeeded.</summary>
    Succeeded,

    /// <summary>All attempts failed; a person can still retry it.</summary>
    Exhausted,

    /// <summary>A person called it off.</summary>
    Cancelled,

    /// <summary>A person settled it another way, and said how.</summary>
    Resolved,
}

/// <summary>An operation that failed and may succeed later.</summary>
internal sealed class Retry : ICompanyOwned
{
    public required Guid Id { get; init; }

    public required Guid CompanyId { get; init; }

    public required string Operation { get; init; }

    public required string SubjectKind { get; init; }

    public required Guid SubjectId { get; init; }

    public required string Label { get; init; }

    public RetryState State { get; private set; } = RetryState.Waiting;

    public required FailureClass FailureClass { get; set; }

    public required string LastError { get; set; }

    /// <summary>Retries begun; the first try, which failed, is attempt 0.</summary>
    public int Attempts { get; private set; }

    public required int Maximum { get; set; }

    public required int Priority { get; init; }

    public DateTimeOffset? NextAt { get; private set; }

    public DateTimeOffset? ClaimedUntil { get; private set; }

    public Guid? AskedById { get; private set; }

    public string? AskedByName { get; private set; }

    public string? Reason { get; private set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? EndedAt { get; private set; }

    public Subject Subject => new(SubjectKind, SubjectId);

    public bool IsOpen => State is RetryState.Waiting or RetryState.Exhausted;

    public bool IsInHand(DateTimeOffset now) => ClaimedUntil > now;

    /// <summary>Takes it in hand for the next attempt.</summary>
    public void Begin(DateTimeOffset until)
    {
        Attempts++;
        ClaimedUntil = until;
    }

    /// <summary>Whether its next attempt is planned and in nobody's hand, alive or dead.</summary>
    public bool IsPlanned => State == RetryState.Waiting && ClaimedUntil is null;

    /// <summary>Counts an attempt that was made elsewhere.</summary>
    /// <param name="more">How many may follow where it had been given up.</param>
    public Retry CountOther(int more)
    {
        Attempts++;
        if (State == RetryState.Exhausted)
            Maximum = Attempts + more;
        return this;
    }

    /// <summary>Puts it back for another attempt.</summary>
    public void WaitUntil(DateTimeOffset next)
    {
        (State, NextAt, ClaimedUntil, EndedAt) = (RetryState.Waiting, next, null, null);
        (AskedById, AskedByName) = (null, null);
    }

    /// <summary>A person wants an attempt at once; one more than the maximum where those are used up.</summary>
    public void Ask(Actor by, DateTimeOffset now)
    {
        WaitUntil(now);
        Maximum = Math.Max(Maximum, Attempts + 1);
        (AskedById, AskedByName) = (by.Id, by.Name);
    }

    /// <summary>Ends it.</summary>
    public void End(RetryState state, DateTimeOffset now, string? reason = null) =>
        (State, NextAt, ClaimedUntil, EndedAt, Reason) = (state, null, null, now, reason);
}

/// <summary>What became of an attempt.</summary>
internal enum AttemptOutcome
{
    Running,
    Succeeded,
    Failed,

    /// <summary>Whoever made it died, or took too long: it may have had its effect.</summary>
    Unanswered,
}

/// <summary>One attempt; written before the call, completed after the answer, never written again.</summary>
internal sealed class RetryTry : ICompanyOwned
{
    public required Guid RetryId { get; init; }

    public required Guid CompanyId { get; init; }

    public required int Number { get; init; }

    public required DateTimeOffset BeganAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    public required AttemptOutcome Outcome { get; set; }

    public FailureClass? FailureClass { get; set; }

    public string? Error { get; set; }

    public int? RetryAfterSeconds { get; set; }

    public string? AskedByName { get; init; }

    public bool MayHaveHadItsEffect => Outcome is AttemptOutcome.Unanswered or AttemptOutcome.Running || FailureClass == Kernel.Errors.FailureClass.Network;

    public void Fail(OutsideCallException failure, DateTimeOffset now)
    {
        (Outcome, EndedAt, FailureClass, Error) = (AttemptOutcome.Failed, now, failure.Class, failure.Message);
        RetryAfterSeconds = failure.RetryAfter is { } asked ? (int)Math.Min(asked.TotalSeconds, int.MaxValue) : null;
    }
}
