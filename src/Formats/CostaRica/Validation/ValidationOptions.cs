using Quittance.Kernel.Xml;

namespace Quittance.Formats.CostaRica;

/// <summary>How strictly to judge.</summary>
public sealed record ValidationOptions
{
    /// <summary>Against which publication of the schemas; for documents of today the second.</summary>
    public SchemaPublication Publication { get; init; } = SchemaPublication.V2026;

    /// <summary>False for a document that is still to be signed.</summary>
    public bool RequiresSignature { get; init; } = true;

    /// <summary>
    /// By how much an amount may differ from what the others make of it, per amount that enters; in the currency of the document. The
    /// authority has a tolerance whose size it does not publish; 0.01 lets documents pass that round to two decimals.
    /// </summary>
    public decimal Tolerance { get; init; } = 0.01m;

    /// <summary>How large the file may be; <see cref="XmlLimits.Default"/> when null.</summary>
    public XmlLimits? Limits { get; init; }
}

/// <summary>The judgement of one file.</summary>
/// <param name="Kind">FE, TE, NC, ND, FEC, FEE, REP, MR or MH; null for anything else.</param>
/// <param name="Findings">What is wrong, in the order of the document.</param>
public sealed record ValidationReport(string? Kind, IReadOnlyList<Finding> Findings)
{
    /// <summary>True when nothing found would make the authority reject it, as far as structure and arithmetic reach.</summary>
    public bool IsValid => Findings.All(finding => finding.Severity == FindingSeverity.Warning);
}
