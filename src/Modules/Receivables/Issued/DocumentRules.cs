using Quittance.Formats.CostaRica;
using Quittance.Kernel.Errors;

namespace Quittance.Receivables.Issued;

/// <summary>Whether the authority would take a document, as far as that can be told without asking it.</summary>
internal static class DocumentRules
{
    /// <summary>What is wrong with it, in the order of the document.</summary>
    public static IReadOnlyList<Finding> Check(Comprobante document) => ComprobanteValidator.Check(document).Findings;

    /// <summary>Refuses what the authority would reject.</summary>
    public static void Require(Comprobante document) => Require(Check(document));

    /// <summary>Refuses what was found, unless it is mere advice.</summary>
    public static void Require(IReadOnlyList<Finding> findings)
    {
        var errors = findings.Where(finding => finding.Severity == FindingSeverity.Error).ToList();
        if (errors.Count > 0)
            throw new RefusalException(ReceivablesErrors.NotValid(errors[0].Message), [.. errors.Select(error => new FieldProblem(error.Path, error.Code, error.Message))]);
    }
}
