using System.Globalization;
using System.Text.RegularExpressions;
using Quittance.Formats.CostaRica;
using static Quittance.Receivables.Imports.ImportColumns;

namespace Quittance.Receivables.Imports;

/// <summary>The row and column of a file that a finding about the document is about.</summary>
internal static partial class FindingPlaces
{
    private static readonly Dictionary<string, string> OfLines = new(StringComparer.Ordinal)
    {
        ["CodigoCABYS"] = Cabys,
        ["Detalle"] = Description,
        ["Cantidad"] = Quantity,
        ["UnidadMedida"] = Unit,
        ["UnidadMedidaComercial"] = Unit,
        ["PrecioUnitario"] = UnitPrice,
        ["Descuento"] = Discount,
        ["Impuesto"] = VatRate,
    };

    private static readonly Dictionary<string, string> OfHeader = new(StringComparer.Ordinal)
    {
        ["Nombre"] = CustomerName,
        ["Identificacion"] = CustomerId,
        ["CorreoElectronico"] = CustomerEmail,
        ["Ubicacion"] = Province,
        ["CodigoActividadReceptor"] = CustomerActivity,
        ["CondicionVenta"] = Terms,
        ["PlazoCredito"] = CreditDays,
        ["CodigoTipoMoneda"] = Currency,
        ["MedioPago"] = Payment,
        ["InformacionReferencia"] = NamedType,
    };

    /// <summary>What the authority would say; it keeps nobody from making the draft.</summary>
    public static ImportFinding Of(Finding finding, IReadOnlyList<RowValues> rows)
    {
        var line = Line().Match(finding.Path) is { Success: true } match ? int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) - 1 : (int?)null;
        var words = Word().Matches(finding.Path).Select(word => word.Value).ToList();
        var names = line is null ? OfHeader : OfLines;
        var column = words.Select(word => names.GetValueOrDefault(word)).FirstOrDefault(name => name is not null);
        return new ImportFinding(rows[Math.Min(line ?? 0, rows.Count - 1)].Number, column, finding.Code, Value: null, finding.Message, finding.MessageEs, Blocks: false);
    }

    [GeneratedRegex(@"/LineaDetalle\[(?<number>[0-9]{1,4})\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Line();

    [GeneratedRegex("[A-Za-z0-9]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();
}
