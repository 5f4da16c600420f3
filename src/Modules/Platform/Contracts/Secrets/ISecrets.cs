using Quittance.Kernel.Errors;

namespace Quittance.Platform.Contracts.Secrets;

/// <summary>
/// Seals what must be readable again but never lie open: credentials of connections, tokens, keys. Each value gets a data
/// key of its own (AES-256-GCM), which a master key of the operator wraps; the master key's id stands in the sealed text.
/// </summary>
public interface ISecrets
{
    /// <summary>Seals a text with the current master key.</summary>
    /// <param name="place">Where it will lie, such as <c>connection/{company}/{id}/password</c>: it opens with the same place only, so rows cannot be swapped.</param>
    /// <param name="secret">The text.</param>
    /// <returns>ASCII text for a <c>text</c> column; register the column with a <see cref="SealedColumn"/>.</returns>
    string Seal(string place, string secret);

    /// <summary>Opens what <see cref="Seal"/> made.</summary>
    /// <exception cref="RefusalException">It was sealed for another place, was altered, or its master key is not here.</exception>
    string Open(string place, string sealedText);
}

/// <summary>A column of sealed texts, so that <c>quittance secrets rotate</c> finds them. Register it as a singleton.</summary>
/// <param name="Table">With its schema, such as <c>platform.connection_secrets</c>.</param>
/// <param name="Column">Of type <c>text</c>; the sealed text may stand inside other text.</param>
/// <param name="OfCompany">Whether the rows belong to companies, behind their fence.</param>
public sealed record SealedColumn(string Table, string Column, bool OfCompany);
