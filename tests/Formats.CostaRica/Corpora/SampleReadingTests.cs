namespace Quittance.Formats.CostaRica.Tests.Corpora;

/// <summary>The samples were computed and written by another program: reading, arithmetic and writing must agree with it.</summary>
public sealed class SampleReadingTests
{
    [Fact]
    public void Every_sample_is_read()
    {
        var files = Samples.Files("synthetic").Concat(Samples.Files("peer")).ToArray();

        files.Length.ShouldBeGreaterThan(10);
        files.Select(file => (file, Samples.Read(file).Problem)).Where(each => each.Problem is not null).ShouldBeEmpty();
    }

    [Fact]
    public void Completing_a_sample_gives_the_amounts_it_has() =>
        Comprobantes().Select(each => (each.File, Difference: Equality.Difference(each.Document, WithSampleAbsences(each.Document, Arithmetic.Complete(Draft(each.Document))))))
            .Where(each => each.Difference is not null).ShouldBeEmpty();

    [Fact]
    public void What_is_written_reads_back_the_same() =>
        Comprobantes().Select(each => Equality.Difference(each.Document, ComprobanteReader.Read(new MemoryStream(Samples.Write(each.Document))).Comprobante))
            .Where(difference => difference is not null).ShouldBeEmpty();

    private static IEnumerable<(string File, Comprobante Document)> Comprobantes() =>
        Samples.Files("synthetic").Select(file => (Path.GetFileName(file), Samples.Read(file).Comprobante)).Where(each => each.Comprobante is not null)!;

    // Everything that is computed is taken out.
    private static Comprobante Draft(Comprobante document) => document with
    {
        DetalleServicio = [.. document.DetalleServicio.Select(line => line with
        {
            MontoTotal = document.Kind == ComprobanteKind.ReciboPago ? line.MontoTotal : 0,
            SubTotal = 0,
            BaseImponible = null,
            ImpuestoAsumidoEmisorFabrica = null,
            ImpuestoNeto = null,
            MontoTotalLinea = 0,
            Impuesto = [.. line.Impuesto.Select(tax => tax with { Monto = 0, Exoneracion = tax.Exoneracion is { } freed ? freed with { MontoExoneracion = 0 } : null })],
        })],
        ResumenFactura = new ResumenFactura
        {
            CodigoTipoMoneda = document.ResumenFactura.CodigoTipoMoneda,
            TotalIVADevuelto = document.ResumenFactura.TotalIVADevuelto,
            MedioPago = document.ResumenFactura.MedioPago,
        },
    };

    // The samples leave some totals out where they are zero.
    private static Comprobante WithSampleAbsences(Comprobante sample, Comprobante completed) => completed with
    {
        ResumenFactura = completed.ResumenFactura with
        {
            TotalImpAsumEmisorFabrica = WithoutZero(sample.ResumenFactura.TotalImpAsumEmisorFabrica, completed.ResumenFactura.TotalImpAsumEmisorFabrica),
            TotalOtrosCargos = WithoutZero(sample.ResumenFactura.TotalOtrosCargos, completed.ResumenFactura.TotalOtrosCargos),
        },
    };

    private static decimal? WithoutZero(decimal? sample, decimal? completed) => sample is null && completed == 0 ? null : completed;
}
