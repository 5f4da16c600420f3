using System.Text.RegularExpressions;
using Quittance.Formats.CostaRica;
using Quittance.Formats.Xades;
using Quittance.Receivables.Authority;

namespace Quittance.Receivables.CostaRica;

/// <summary>What a MensajeHacienda says, and whether its signature holds. The message decides, not the JSON around it.</summary>
internal sealed partial record AuthorityMessage(AnswerKind Kind, bool IsVerified, IReadOnlyList<SignatureCheck> Checks, string? Detail, IReadOnlyList<AuthorityFinding> Findings)
{
    private const string Unreadable = "message";

    private static readonly VerificationOptions Options = new() { AuthorityIds = [AuthoritySeal.Id] };

    /// <summary>A finding: code, text in doubled quotes, row, column.</summary>
    [GeneratedRegex("(?<code>-?\\d+)\\s*,\\s*\"\"(?<text>.*?)\"\"\\s*,\\s*-?\\d+\\s*,\\s*-?\\d+", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Finding();

    /// <summary>Reads a message; one that cannot be read, or is about another document, decides nothing.</summary>
    /// <param name="message">The bytes as they came.</param>
    /// <param name="key">Of the document it must be about.</param>
    /// <param name="now">For the dates of the certificate.</param>
    public static AuthorityMessage Read(byte[] message, string key, DateTimeOffset now)
    {
        var verdict = XadesVerifier.Verify(message, now, Options);
        using var stream = new MemoryStream(message, writable: false);
        var reading = ComprobanteReader.Read(stream);
        if (reading.MensajeHacienda is not { } said)
            return new AuthorityMessage(AnswerKind.Confirmation, false, [.. verdict.Checks, new(Unreadable, false, reading.Problem?.Message ?? "It is no MensajeHacienda.")], null, []);
        if (said.Clave != key)
            return new AuthorityMessage(AnswerKind.Confirmation, false, [.. verdict.Checks, new(Unreadable, false, $"It is about {said.Clave}.")], said.DetalleMensaje, []);
        var kind = said.Mensaje == MensajeHaciendaKind.Aceptado ? AnswerKind.Acceptance : AnswerKind.Rejection;
        return new AuthorityMessage(kind, verdict.IsValid, verdict.Checks, said.DetalleMensaje, FindingsIn(said.DetalleMensaje ?? ""));
    }

    /// <summary>Codes and texts are kept as they come: no complete list of them exists.</summary>
    internal static IReadOnlyList<AuthorityFinding> FindingsIn(string detail) =>
        [.. Finding().Matches(detail).Select(match => new AuthorityFinding(match.Groups["code"].Value, match.Groups["text"].Value.Trim()))];
}
