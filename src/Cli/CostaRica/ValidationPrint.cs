using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Quittance.Formats.CostaRica;

namespace Quittance.Cli.CostaRica;

/// <summary>Judgements for programs and for people.</summary>
internal sealed class ValidationPrint(bool inSpanish)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Json(IEnumerable<FileVerdict> verdicts) => Console.WriteLine(JsonSerializer.Serialize(
        verdicts.Select(verdict => new
        {
            verdict.File,
            verdict.Report.Kind,
            Valid = verdict.Report.IsValid,
            Findings = verdict.Report.Findings.Select(finding => new { finding.Code, finding.Path, Message = Message(finding), Severity = Severity(finding) }),
        }),
        Format));

    public void Table(FileVerdict verdict)
    {
        var (file, report) = verdict;
        Console.WriteLine($"{file}: {report.Kind ?? Words("no voucher", "no es un comprobante")}, {Judgement(report)}");
        foreach (var finding in report.Findings)
        {
            var mark = finding.Severity == FindingSeverity.Error ? Words("error", "error") : Words("warning", "aviso");
            Console.WriteLine($"  {mark,-8}{finding.Code}  {Message(finding)}");
            Console.WriteLine($"          {finding.Path}");
        }
    }

    private string Judgement(ValidationReport report)
    {
        var errors = report.Findings.Count(finding => finding.Severity == FindingSeverity.Error);
        return report.IsValid ? Words("valid", "válido")
            : string.Create(CultureInfo.InvariantCulture, $"{Words("not valid", "no válido")} ({errors} {(errors == 1 ? Words("error", "error") : Words("errors", "errores"))})");
    }

    private string Message(Finding finding) => inSpanish ? finding.MessageEs : finding.Message;

    private string Words(string english, string spanish) => inSpanish ? spanish : english;

    private static string Severity(Finding finding) => finding.Severity == FindingSeverity.Error ? "error" : "warning";
}
