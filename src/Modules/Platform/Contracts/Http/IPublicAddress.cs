namespace Quittance.Platform.Contracts.Http;

/// <summary>
/// The address under which people reach this server. Links in mails begin with it, and never with the host that a request
/// names: whoever asks for a mail could name a host of theirs.
/// </summary>
public interface IPublicAddress
{
    /// <summary>Whether the operator named it (<c>Quittance:PublicUrl</c>); else it is the address the server listens on.</summary>
    bool IsConfigured { get; }

    /// <summary>The absolute address of a page.</summary>
    /// <param name="path">From the root of the pages, with its query, such as <c>reset-password?token=…</c>.</param>
    Uri Of(string path);
}
