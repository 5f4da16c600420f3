using Quittance.Testing;

namespace Quittance.Formats.EInvoice.Tests.Corpora;

/// <summary>The examples the standards come with. All must be read, without a warning, and add up.</summary>
public sealed class ValidCorporaTests
{
    [Theory]
    [InlineData("en16931-ubl-valid")]
    [InlineData("en16931-cii-valid")]
    [InlineData("peppol-bis3-valid")]
    [InlineData("fatturapa")]
    public void Every_valid_example_is_read(string corpus)
    {
        var files = Directory.GetFiles(Shared.RequireFolder($"spec/e-invoice/{corpus}"), "*.xml");
        var problems = files.Select(file => (file, Problem: Problem(Files.Read(file)))).Where(each => each.Problem is not null)
            .Select(each => $"{Path.GetFileName(each.file)}: {each.Problem}").ToArray();

        files.ShouldNotBeEmpty();
        problems.ShouldBeEmpty(string.Join('\n', problems));
    }

    private static string? Problem(EInvoiceReading reading)
    {
        if (!reading.IsRead)
            return reading.Problem == EInvoiceProblems.SeveralInvoices with { Detail = reading.Problem.Detail } ? null : reading.Problem.ToString();
        if (reading.Invoice.Warnings.Count > 0)
            return string.Join(", ", reading.Invoice.Warnings);
        return DoesNotAddUp(reading.Invoice);
    }

    // BR-CO-15 of EN 16931: net and tax make gross. In FatturaPA the document's discounts and stamp duty come between.
    private static string? DoesNotAddUp(EInvoiceDocument invoice)
    {
        var totals = invoice.Totals;
        var isRight = invoice.Syntax == EInvoiceSyntax.FatturaPa || totals.Net is null || totals.Net + (totals.Tax ?? 0) == totals.Gross;
        return isRight ? null : $"{totals.Net} and {totals.Tax} are not {totals.Gross}";
    }
}
