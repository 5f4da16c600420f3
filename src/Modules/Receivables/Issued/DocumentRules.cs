using Quittance.Formats.CostaRica;
using Quittance.Kernel.Errors;

namespace Quittance.Receivables.Issued;

/// <summary>Whether the authority would take a document, as far as that can be told without asking it.</summary>
internal static class DocumentRules
{
    public static void Require(Comprobante document)
    {
        if (document.DetalleServicio.Count == 0 && document.OtrosCargos.Count == 0)
            throw new RefusalException(ReceivablesErrors.NotValid("It has no lines."));
    }
}
