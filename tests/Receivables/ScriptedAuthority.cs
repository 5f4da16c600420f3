using System.Collections.Concurrent;
using Quittance.Formats.CostaRica;
using Quittance.Formats.Xades;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Connections;
using Quittance.Receivables.Authority;

namespace Quittance.Receivables.Tests;

/// <summary>An authority that does as the test says; it remembers what it was sent.</summary>
internal sealed class ScriptedAuthority : IAuthority
{
    private readonly ConcurrentDictionary<string, byte[]> received = new(StringComparer.Ordinal);

    /// <summary>Thrown by the next handover, after the document was taken or before.</summary>
    public OutsideCallException? NextFailure { get; set; }

    public bool TakesBeforeFailing { get; set; }

    public bool Refuses { get; set; }

    /// <summary>What it says of every document it has.</summary>
    public AuthorityState Stands { get; set; } = AuthorityState.Undecided;

    public bool Rejects { get; set; }

    /// <summary>What it remarks when it rejects.</summary>
    public IReadOnlyList<(int Code, string Text)> Remarks { get; set; } = [(-111, "El total de servicios gravados no coincide")];

    public bool SignsBadly { get; set; }

    /// <summary>It takes documents, and then knows nothing of them.</summary>
    public bool Forgets { get; set; }

    /// <summary>Of this document it says what no database can hold.</summary>
    public string? Unstorable { get; set; }

    /// <summary>A call about this document breaks before it leaves.</summary>
    public string? Breaks { get; set; }

    public ConcurrentQueue<(string Key, byte[] Xml)> Sent { get; } = new();

    /// <summary>Whom it was asked to tell, and who issued, of each handover.</summary>
    public ConcurrentQueue<(Uri? Callback, string IssuerId)> Named { get; } = new();

    public int Questions { get; private set; }

    public void Forget() => received.Clear();

    public Task<Handover> SubmitAsync(OpenConnection connection, SentDocument document, CancellationToken cancellation)
    {
        if (document.Key == Breaks)
            throw new KeyNotFoundException("user");
        Sent.Enqueue((document.Key, document.Xml));
        Named.Enqueue((document.Callback, document.Issuer.Id));
        if (NextFailure is { } failure)
        {
            NextFailure = null;
            if (TakesBeforeFailing)
                received[document.Key] = document.Xml;
            throw failure;
        }
        if (Refuses)
            return Task.FromResult(new Handover(HandoverOutcome.Refused, "The body is bad."));
        return Task.FromResult(new Handover(received.TryAdd(document.Key, document.Xml) ? HandoverOutcome.Received : HandoverOutcome.AlreadyReceived));
    }

    public Task<Word?> AskAsync(OpenConnection connection, string key, bool mayBeUnknown, CancellationToken cancellation)
    {
        Questions++;
        if (NextFailure is { } failure)
        {
            NextFailure = null;
            throw failure;
        }
        if (Forgets || !received.ContainsKey(key))
            return Task.FromResult<Word?>(null);
        var (words, message) = Stands switch
        {
            AuthorityState.Undecided => ("procesando", null),
            AuthorityState.Failed => ("error", null),
            _ => (Rejects ? "rechazado" : "aceptado", MessageOf(key)),
        };
        words = key == Unstorable ? words + '\0' : words;
        return Task.FromResult<Word?>(new Word(Stands, words, $$"""{"clave":"{{key}}","ind-estado":"{{words}}"}""", message));
    }

    private byte[] MessageOf(string key)
    {
        using var stream = new MemoryStream();
        ComprobanteWriter.Write(new MensajeHacienda
        {
            Clave = key,
            NombreEmisor = "Empresa de prueba",
            TipoIdentificacionEmisor = "02",
            NumeroCedulaEmisor = ReceivablesHost.IssuerId,
            Mensaje = Rejects ? MensajeHaciendaKind.Rechazado : MensajeHaciendaKind.Aceptado,
            EstadoMensaje = Rejects ? "Rechazado" : "Aceptado",
            DetalleMensaje = Rejects ? $"[\r\ncodigo, mensaje, fila, columna\r\n{string.Join("\r\n", Remarks.Select(remark => $"{remark.Code}, \"\"{remark.Text}\"\", 0, 0"))}\r\n]" : "Aceptado",
            MontoTotalImpuesto = 0,
            TotalFactura = 0,
        }, stream);
        var signed = XadesSigner.Sign(stream.ToArray(), TestKeys.Authority, ReceivablesHost.Now, SignatureProfile.Authority);
        return SignsBadly ? Spoil(signed) : signed;
    }

    private static byte[] Spoil(byte[] signed) =>
        System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(signed).Replace("<TotalFactura>0", "<TotalFactura>1", StringComparison.Ordinal));
}
