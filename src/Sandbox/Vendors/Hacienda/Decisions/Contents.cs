using Quittance.Formats.CostaRica;

namespace Quittance.Sandbox.Vendors.Hacienda.Decisions;

/// <summary>The first two levels: structure and arithmetic.</summary>
internal static class Contents
{
    private const string Structure = "-1", Totals = "-111", Remark = "-48";

    public static IEnumerable<Objection> Check(byte[] xml) =>
        ComprobanteValidator.Check(new MemoryStream(xml)).Findings.Select(finding => finding.Severity == FindingSeverity.Warning
            ? new Objection(Remark, finding.MessageEs, Rejects: false)
            : new Objection(finding.Code.StartsWith("CR-ARI-", StringComparison.Ordinal) ? Totals : Structure, $"{finding.Path}: {finding.MessageEs}"));
}
