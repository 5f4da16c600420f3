using MimeKit;

namespace Quittance.Messaging.Mails;

/// <summary>How the connection to the mail server is protected.</summary>
internal enum MailSecurity
{
    /// <summary>Plain at first, then TLS before anything is said; refused when the server does not offer it.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,

    /// <summary>None: for a server on the same machine.</summary>
    None,
}

/// <summary>The mail server, as the operator names it in <c>Quittance:Mail</c>.</summary>
internal sealed record MailOptions
{
    /// <summary>Its name; null sends no mail.</summary>
    public string? Host { get; set; }

    /// <summary>Its port; 0 takes the usual one: 587 for StartTls, 465 for Tls, 25 for None.</summary>
    public int Port { get; set; }

    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    /// <summary>Whom to sign in as; null does not sign in.</summary>
    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>The sender, such as <c>Quittance &lt;no-reply@example.com&gt;</c>.</summary>
    public string? From { get; set; }

    /// <summary>How long one mail may take, in seconds: less than the half minute in which a server stops.</summary>
    public int TimeoutSeconds { get; set; } = 20;

    public bool IsConfigured => !string.IsNullOrWhiteSpace(Host);

    public int EffectivePort => (Port, Security) switch
    {
        ( > 0, _) => Port,
        (_, MailSecurity.StartTls) => 587,
        (_, MailSecurity.Tls) => 465,
        (_, MailSecurity.None) => 25,
    };

    /// <summary>What is wrong, if anything.</summary>
    public string? Problem =>
        !IsConfigured ? null
        : !MailboxAddress.TryParse(From, out _) ? "From is not an address."
        : Port is < 0 or > 65535 ? "Port is not a port."
        : TimeoutSeconds is < 1 or > 240 ? "TimeoutSeconds is not between 1 and 240."
        : User is not null && Security == MailSecurity.None ? "A password is given only over TLS."
        : null;
}
