using Quittance.Platform.Contracts.Messages;

namespace Quittance.Messaging.Mails;

/// <summary>A mail in the queue. Of no company when it is about a person alone.</summary>
internal sealed class Mail
{
    public required Guid Id { get; init; }

    public Guid? CompanyId { get; init; }

    public required string Address { get; init; }

    public required string Name { get; init; }

    public required string Template { get; init; }

    /// <summary>The sealed letter; null once it has left or was given up.</summary>
    public byte[]? Letter { get; set; }

    public MailState State { get; set; } = MailState.Waiting;

    public int Attempts { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it is tried; while a sender has it in hand, when it counts as dropped.</summary>
    public required DateTimeOffset DueAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public string? LastError { get; set; }

    /// <summary>Tells of something, perhaps of a mail that was given up: to tell of its own failure too would breed without end.</summary>
    public bool IsNotice => Template == "notification";

    public static Mail To(OutgoingMail mail, Guid? company, byte[] letter, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        CompanyId = company,
        Address = mail.To,
        Name = mail.ToName,
        Template = mail.Template,
        Letter = letter,
        CreatedAt = now,
        DueAt = now,
    };
}

/// <summary>What has become of a mail.</summary>
internal enum MailState
{
    /// <summary>For the sender.</summary>
    Waiting,

    /// <summary>In the company's list of retries.</summary>
    Retrying,

    /// <summary>The mail server has it.</summary>
    Sent,

    /// <summary>Given up.</summary>
    Failed,
}
