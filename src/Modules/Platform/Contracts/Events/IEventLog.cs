namespace Quittance.Platform.Contracts.Events;

/// <summary>
/// The company's append-only log: audit trail, and what every reader reacts to. An event is written in the
/// transaction of the change it records.
/// </summary>
public interface IEventLog
{
    /// <summary>Notes an event; it is appended when the present <see cref="Data.Work"/> commits.</summary>
    /// <param name="kind">Module and past tense, such as <c>invoice.approved</c>.</param>
    /// <param name="subject">What it happened to.</param>
    /// <param name="data">Serialized as JSON; never holds secrets or bank details.</param>
    void Record(string kind, Subject subject, object data);

    /// <summary>Everything that happened to one subject, oldest first.</summary>
    Task<IReadOnlyList<LoggedEvent>> OfSubjectAsync(Guid subjectId, CancellationToken cancellation);
}

/// <summary>What an event happened to.</summary>
/// <param name="Kind">Such as <c>invoice</c>.</param>
/// <param name="Id">Its id.</param>
public sealed record Subject(string Kind, Guid Id);
