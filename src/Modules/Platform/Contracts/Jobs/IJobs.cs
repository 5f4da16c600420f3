namespace Quittance.Platform.Contracts.Jobs;

/// <summary>Work to be done in the background, by any node, after the present transaction.</summary>
public interface IJobs
{
    /// <summary>Enqueues the job inside the present <see cref="Data.Work"/>: a rollback takes it back.</summary>
    void Enqueue<TJob>(Guid subjectId) where TJob : INamedJob;
}

/// <summary>
/// A job of one company about one subject. It may run twice (a node may die after the effect and before the mark), so it
/// looks before it acts. It begins its own <see cref="Data.Work"/>.
/// </summary>
public interface ICompanyJob
{
    /// <summary>Does the work; an exception is retried with growing pauses.</summary>
    Task RunAsync(Guid subjectId, CancellationToken cancellation);
}

/// <summary>A job under the name by which the database knows it.</summary>
public interface INamedJob : ICompanyJob
{
    /// <summary>Stable, such as <c>capture.read-document</c>.</summary>
    static abstract string Name { get; }
}
