using Quittance.Formats.CostaRica;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Http;
using Quittance.Receivables.CostaRica;
using Quittance.Receivables.Issuers;

namespace Quittance.Receivables.Issued;

/// <summary>What even a draft must keep to.</summary>
internal static class DraftRules
{
    private const int MostLines = 1000;

    public static void Require(int establishment, int terminal)
    {
        var problems = new List<FieldProblem>();
        if (establishment is < 1 or > 999)
            problems.Add(new("establishment", "OUT_OF_RANGE", "Between 1 and 999."));
        if (terminal is < 1 or > 99_999)
            problems.Add(new("terminal", "OUT_OF_RANGE", "Between 1 and 99999."));
        Refuse.IfAny(problems);
    }

    /// <summary>What can be kept, with the lines numbered as they stand.</summary>
    public static DraftContent Numbered(DraftContent content)
    {
        if (content.DetalleServicio.Count > MostLines)
            Refuse.IfAny([new("content.detalleServicio", "TOO_MANY", "At most 1000 lines.")]);
        Holdable.Require("content", content);
        return content with { DetalleServicio = [.. content.DetalleServicio.Select((line, index) => line with { NumeroLinea = index + 1 })] };
    }

    /// <summary>The draft with every amount that follows.</summary>
    public static Comprobante Reckon(IssuerProfile issuer, ComprobanteKind kind, Situacion situation, DraftContent content, DateTimeOffset now)
    {
        try
        {
            return Composition.Preview(issuer, kind, situation, content, now);
        }
        catch (OverflowException)
        {
            throw new RefusalException(ReceivablesErrors.NotValid("An amount is too large."));
        }
    }
}
