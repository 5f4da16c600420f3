using Quittance.Platform.Contracts.Health;

namespace Quittance.Messaging.Mails;

/// <summary>What can be wrong with mail.</summary>
internal static class MailDiagnoses
{
    public static readonly Diagnosis MailNone = new("mail.none", SystemState.Ok,
        "No mail server is named (Quittance:Mail): invitations are links to hand over, and nobody resets a password alone.");

    public static readonly Diagnosis MailGood = new("mail.good", SystemState.Ok,
        "The mail server {host} answers; {waiting} mails wait.");

    public static readonly Diagnosis MailUnreachable = new("mail.unreachable", SystemState.Error,
        "The mail server {host} does not answer as it should: {reason}",
        "Mails wait and are tried again. Check Quittance:Mail (host, port, security, user) and the network: openssl s_client -connect {host}:{port}");

    public static readonly Diagnosis MailWaiting = new("mail.waiting", SystemState.Warning,
        "{count} mails have waited, the oldest for {minutes} minutes. The last answer: {error}",
        "If the mail server answers, look whether a worker runs. The Retries page of each company has its own.");

    public static readonly Diagnosis MailFailed = new("mail.failed", SystemState.Warning,
        "{count} mails were given up in the last day. The last answer: {error}",
        "The mail server refuses them: mend what the answer names. Whoever waits for one asks for it again.");
}
