using Quittance.Kernel.Errors;

namespace Quittance.Messaging;

/// <summary>This module's part of the error catalogue.</summary>
internal static class MessagingErrors
{
    public static readonly Error NoMailServer =
        new("MSG-MAIL-001", "This server sends no mail: whoever runs it has not named a mail server.");
}
