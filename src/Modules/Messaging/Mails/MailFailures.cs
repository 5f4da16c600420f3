using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Quittance.Kernel.Errors;

namespace Quittance.Messaging.Mails;

/// <summary>Says of a failed delivery what kind of failure it is, in words fit for people: no address, no password, no letter.</summary>
internal static class MailFailures
{
    public static OutsideCallException Classify(Exception failure) => failure switch
    {
        AuthenticationException => new(FailureClass.Auth, "The mail server does not accept the user or the password.", inner: failure),
        SmtpCommandException refused => OfAnswer(refused),
        SslHandshakeException => new(FailureClass.Network, "No protected connection to the mail server could be made: its certificate or its protocol is not accepted.", inner: failure),
        NotSupportedException => new(FailureClass.Auth, "The mail server does not offer TLS, or no way of signing in that is known here.", inner: failure),
        OperationCanceledException => new(FailureClass.Network, "The mail server did not answer in time.", inner: failure),
        ProtocolException or IOException or System.Net.Sockets.SocketException => new(FailureClass.Network, "The mail server could not be reached, or went away.", inner: failure),
        ServiceNotAuthenticatedException => new(FailureClass.Auth, "The mail server wants a user and a password.", inner: failure),
        FormatException or ArgumentException => new(FailureClass.Validation, "The address is not one that mail can be sent to.", inner: failure),
        _ => new(FailureClass.Unknown, "The mail could not be handed to the mail server.", inner: failure),
    };

    // RFC 5321, section 4.2.1: 4xx may pass, 5xx will not.
    private static OutsideCallException OfAnswer(SmtpCommandException refused) => (int)refused.StatusCode switch
    {
        530 or 534 or 535 => new(FailureClass.Auth, $"The mail server refuses the sign-in ({(int)refused.StatusCode}).", inner: refused),
        >= 500 => new(FailureClass.Validation, $"The mail server refuses the mail ({(int)refused.StatusCode}).", inner: refused),
        _ => new(FailureClass.Transient, $"The mail server does not take the mail just now ({(int)refused.StatusCode}).", inner: refused),
    };
}
