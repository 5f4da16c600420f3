using System.Text.Json;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Messages;

namespace Quittance.Messaging.Notifications;

/// <summary>Something that one person was told.</summary>
internal sealed class Notification : ICompanyOwned
{
    public required Guid Id { get; init; }

    public required Guid CompanyId { get; init; }

    public required Guid PersonId { get; init; }

    public required string Kind { get; init; }

    public required NoticeSeverity Severity { get; init; }

    public required string SubjectKind { get; init; }

    public required Guid SubjectId { get; init; }

    public required JsonElement Words { get; init; }

    public string? Link { get; init; }

    public int Times { get; init; }

    public required DateTimeOffset RaisedAt { get; init; }

    public DateTimeOffset? ReadAt { get; init; }
}

/// <summary>What a person wants by mail, beside the program.</summary>
internal sealed class Preferences
{
    public required Guid PersonId { get; init; }

    public bool MailInfo { get; set; }

    public bool MailWarning { get; set; }

    public bool MailError { get; set; } = true;

    public bool Mails(NoticeSeverity severity) => severity switch
    {
        NoticeSeverity.Info => MailInfo,
        NoticeSeverity.Warning => MailWarning,
        NoticeSeverity.Error => MailError,
    };
}
