using Quittance.Formats.CostaRica;
using Quittance.Formats.Xades;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Receivables.CostaRica;
using Quittance.Receivables.Issuers;
using Quittance.Receivables.Numbering;

namespace Quittance.Receivables.Issued;

/// <summary>
/// Gives a draft its number and key, writes it as the authority wants it, and signs it: all in the present work, so that no number is
/// taken without its document and no document signed without its bytes kept.
/// </summary>
internal sealed class SignDocument(DocumentBook documents, SigningKeys keys, TakeNumber take, NoteRules notes, QuittanceDb db, IEventLog events, TimeProvider time)
{
    /// <summary>Signs a draft.</summary>
    /// <param name="id">Of the draft.</param>
    /// <param name="version">The version that was seen; null when that does not matter.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<IssuedDocument> HandleAsync(Guid id, int? version, CancellationToken cancellation)
    {
        var document = await documents.LockAsync(id, version, cancellation);
        await HandleAsync(document, cancellation);
        return document;
    }

    /// <summary>The same of a document that is locked already.</summary>
    public async Task HandleAsync(IssuedDocument document, CancellationToken cancellation)
    {
        var issuer = await documents.IssuerAsync(cancellation);
        var (keyId, key) = await keys.CurrentAsync(issuer.Profile.Identificacion.Numero, cancellation);
        var now = time.GetUtcNow();
        var issuedAt = CostaRicaTime.Of(now);
        var preview = Composition.Preview(issuer.Profile, document.Kind, document.Situation, document.Content, issuedAt);
        DocumentRules.Require(preview); // before a number is taken
        await notes.RequireAsync(document, preview, cancellation);
        var number = await take.HandleAsync(document.Establishment, document.Terminal, document.Kind, cancellation);
        var clave = Clave.Compose(issuedAt, issuer.Profile.Identificacion.Numero, number, document.Situation, Composition.SecurityCode());
        var completed = Composition.Compose(issuer.Profile, document.Kind, document.Content, number, clave, issuedAt);
        var xml = XadesSigner.Sign(Composition.Write(completed), key, now);
        document.Write(document.Content, completed);
        events.Record(document, document.Sign(number, clave, issuedAt, now), new StepNote { Number = number.Value, Key = clave.Value });
        db.Add(new SignedDocument { DocumentId = document.Id, CompanyId = document.CompanyId, Xml = xml, KeyId = keyId, SignedAt = now });
    }
}
