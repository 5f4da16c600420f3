using System.Xml.Linq;
using Quittance.Formats.CostaRica.Validation;
using Quittance.Kernel.Xml;

namespace Quittance.Formats.CostaRica;

/// <summary>
/// Finds what the authority's first two levels of validation would reject: structure (the schemas, by rules of our own), arithmetic, codes and
/// their combinations, the clave against the contents. What needs registers (is the id known, the number free) or the signature is not looked at.
/// </summary>
public static class ComprobanteValidator
{
    /// <summary>Judges any of the nine documents. Bad or hostile content gives findings, never an exception.</summary>
    /// <exception cref="IOException">The stream itself fails.</exception>
    public static ValidationReport Check(Stream stream, ValidationOptions? options = null)
    {
        options ??= new ValidationOptions();
        var xml = SafeXml.Load(stream, options.Limits);
        return xml is { Document.Root: { } root }
            ? Check(root, options)
            : Refused(kind: null, ComprobanteProblems.Of(xml.Fault ?? XmlFault.NotWellFormed, xml.Detail), "/");
    }

    /// <summary>Judges a comprobante that is still to be written and signed. A value that its kind has no place for is a finding too.</summary>
    public static ValidationReport Check(Comprobante document, ValidationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var stream = new MemoryStream();
        var misplaced = ComprobanteWriter.WriteFitting(document, stream).Select(path => FindingKinds.Unexpected.At(path, path.Split('/')[^1])).ToList();
        stream.Position = 0;
        var report = Check(stream, (options ?? new ValidationOptions()) with { RequiresSignature = false });
        return report with { Findings = [.. misplaced, .. report.Findings] };
    }

    /// <summary>
    /// What a credit or debit note must have in common with the document it adjusts: receiver, currency and its rate, CABYS codes (financial
    /// notes may name others); and that credits do not exceed what is left of it. <see cref="Check(Comprobante, ValidationOptions?)"/> judges the rest.
    /// </summary>
    /// <param name="note">The note.</param>
    /// <param name="original">The document it adjusts.</param>
    /// <param name="adjusted">What earlier credit notes took off it, less what debit notes put on; in its currency.</param>
    public static IReadOnlyList<Finding> CheckNote(Comprobante note, Comprobante original, decimal adjusted = 0)
    {
        ArgumentNullException.ThrowIfNull(note);
        ArgumentNullException.ThrowIfNull(original);
        var findings = new FindingList();
        NoteCheck.Check(note, original, adjusted, new Findings(findings, $"/{note.Kind.Root()}"));
        return findings.All;
    }

    private static ValidationReport Check(XElement root, ValidationOptions options)
    {
        var name = root.Name.LocalName;
        if (ComprobanteReader.ProblemOf(root) is { } problem)
            return Refused(problem.Code == ComprobanteProblems.UnknownDocument.Code ? null : Abbreviation(name), problem, $"/{name}");
        var findings = new FindingList();
        var (kind, shape) = ComprobanteReader.ShapeOf(name);
        new StructureCheck(kind, options, findings).Check(root, shape);
        var contents = new Findings(findings, $"/{name}");
        ClaveCheck.CheckForm(root, contents);
        CheckContents(ComprobanteReader.Read(root), options, contents);
        return new ValidationReport(kind.ToString(), findings.All);
    }

    private static void CheckContents(ComprobanteReading reading, ValidationOptions options, Findings findings)
    {
        if (reading.Problem is { } problem)
            findings.AddIfNone(problem);
        try
        {
            if (reading.Comprobante is { } document)
                ContentCheck.Check(document, options, findings);
            if (reading.MensajeReceptor is { } message)
                MessageCheck.Check(message, findings);
        }
        catch (OverflowException)
        {
            findings.Add(FindingKinds.BeyondReckoning, "");
        }
    }

    private static string Abbreviation(string root) => ComprobanteReader.ShapeOf(root).Kind.ToString();

    private static ValidationReport Refused(string? kind, ComprobanteProblem problem, string path) =>
        new(kind, [new Finding(problem.Code, path, problem.Message, problem.MessageEs, FindingSeverity.Error)]);
}
