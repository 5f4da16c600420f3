namespace Quittance.Platform.Contracts.Messages;

/// <summary>The queue of mails that leave. It lives in the database: a mail is queued by the transaction that asks for it.</summary>
public interface IOutgoingMail
{
    /// <summary>Whether a mail server is configured; where it is not, what a mail would carry must reach people another way.</summary>
    bool IsConfigured { get; }

    /// <summary>Queues a mail in the present <see cref="Data.Work"/> (of a company or of none); it leaves after the commit.</summary>
    void Enqueue(OutgoingMail mail);
}

/// <summary>A mail to one person, in their language.</summary>
/// <param name="To">The address.</param>
/// <param name="ToName">The person's name; empty when unknown.</param>
/// <param name="Language">en, es or hu.</param>
/// <param name="Template">Which text, such as <c>password-reset</c> or <c>invitation</c>.</param>
/// <param name="Words">What the text names. May hold a single-use link; kept encrypted until sent and then forgotten.</param>
public sealed record OutgoingMail(
    string To, string ToName, string Language, string Template, IReadOnlyDictionary<string, string> Words);
