using System.Diagnostics.CodeAnalysis;

namespace Quittance.Formats.CostaRica;

/// <summary>What a file is: a comprobante, a receiver's message, the authority's message, or the reason why it is none.</summary>
public sealed record ComprobanteReading
{
    private ComprobanteReading()
    {
    }

    /// <summary>Set when the file is one of the seven kinds.</summary>
    public Comprobante? Comprobante { get; private init; }

    /// <summary>Set when the file is a receiver's message.</summary>
    public MensajeReceptor? MensajeReceptor { get; private init; }

    /// <summary>Set when the file is the authority's message.</summary>
    public MensajeHacienda? MensajeHacienda { get; private init; }

    /// <summary>Why it could not be read; null when it could.</summary>
    public ComprobanteProblem? Problem { get; private init; }

    /// <summary>True when one of the three is set.</summary>
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsRead => Problem is null;

    internal static ComprobanteReading Of(Comprobante document) => new() { Comprobante = document };

    internal static ComprobanteReading Of(MensajeReceptor message) => new() { MensajeReceptor = message };

    internal static ComprobanteReading Of(MensajeHacienda message) => new() { MensajeHacienda = message };

    internal static ComprobanteReading Failed(ComprobanteProblem problem) => new() { Problem = problem };
}
