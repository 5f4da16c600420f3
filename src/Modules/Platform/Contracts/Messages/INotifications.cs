using Quittance.Platform.Contracts.Events;

namespace Quittance.Platform.Contracts.Messages;

/// <summary>Tells people of a company what needs their eye: in the program, and by mail where they want it.</summary>
public interface INotifications
{
    /// <summary>Tells everybody in the company whose role has <paramref name="permission"/>, once the present <see cref="Data.Work"/> commits.</summary>
    void Tell(string permission, Notice notice);
}

/// <summary>Something to be told. The sentence is made from <paramref name="Kind"/> and <paramref name="Words"/>, in each reader's language.</summary>
/// <param name="Kind">Stable, such as <c>retry.exhausted</c>; names the sentence in the translations.</param>
/// <param name="Severity">How loud.</param>
/// <param name="Subject">What it is about; several notices of one kind about one subject are shown as one while unread.</param>
/// <param name="Words">What the sentence names; no secrets, no bank details.</param>
/// <param name="Link">The page to open, from the root of the company's pages, such as <c>work/retries?id=…</c>; null for none.</param>
public sealed record Notice(
    string Kind, NoticeSeverity Severity, Subject Subject, IReadOnlyDictionary<string, string> Words, string? Link = null);

/// <summary>How loud a notice is.</summary>
public enum NoticeSeverity
{
    /// <summary>Good to know.</summary>
    Info,

    /// <summary>Needs a look.</summary>
    Warning,

    /// <summary>Something has stopped and waits for a person.</summary>
    Error,
}
