using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Quittance.Formats.CostaRica;
using Quittance.Formats.Xades;

namespace Quittance.Testing;

/// <summary>A company of Costa Rica that is made up: its key file, its user with the authority, and documents it issues.</summary>
public sealed class TestTaxpayer : IDisposable
{
    public const string Pin = "Prueba-2026-CR";

    /// <summary>Makes one.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="daysLeft">For how long its certificate is good yet.</param>
    public TestTaxpayer(string id = "3101123456", int daysLeft = 1460)
    {
        Id = id;
        KeyFile = Make(id, daysLeft);
        Key = SigningKey.Load(KeyFile, Pin);
    }

    /// <summary>Its id, of ten digits.</summary>
    public string Id { get; }

    /// <summary>Its key as PKCS#12.</summary>
    public byte[] KeyFile { get; }

    public SigningKey Key { get; }

    /// <summary>By which it logs in.</summary>
    public string User => $"cpj-{Id[0]}-{Id[1..4]}-{Id[4..]}@stag.comprobanteselectronicos.go.cr";

    /// <summary>An invoice of one line for 113 colones, tax included.</summary>
    public Comprobante Draft(long number, DateTimeOffset at)
    {
        var consecutivo = Consecutivo.Of(establecimiento: 1, terminal: 1, ComprobanteKind.Factura, number);
        return Arithmetic.Complete(new Comprobante
        {
            Kind = ComprobanteKind.Factura,
            Clave = Clave.Compose(at, Id, consecutivo, Situacion.Normal, (number % 100_000_000).ToString("00000000", CultureInfo.InvariantCulture)),
            ProveedorSistemas = Id,
            CodigoActividadEmisor = "6201.0",
            CodigoActividadReceptor = "4711.0",
            NumeroConsecutivo = consecutivo,
            FechaEmision = CostaRicaTime.Of(at),
            Emisor = new Emisor
            {
                Nombre = "EMPRESA DE PRUEBA",
                Identificacion = new("02", Id),
                Ubicacion = new("1", "01", "01", "Avenida Central"),
                CorreoElectronico = ["facturas@empresa-prueba.example"],
            },
            Receptor = new Receptor { Nombre = "CLIENTE DE PRUEBA", Identificacion = new("02", "3102654321"), CorreoElectronico = "pagos@cliente-prueba.example" },
            CondicionVenta = "01",
            DetalleServicio = [Line],
            ResumenFactura = new ResumenFactura { CodigoTipoMoneda = CodigoTipoMoneda.Colones, MedioPago = [new MedioPago("01")] },
        });
    }

    /// <summary>The same, written and signed.</summary>
    public (string Clave, string Fecha, byte[] Xml) Invoice(long number, DateTimeOffset at, Func<Comprobante, Comprobante>? change = null, SigningKey? signedBy = null)
    {
        var document = Draft(number, at);
        document = change?.Invoke(document) ?? document;
        using var xml = new MemoryStream();
        ComprobanteWriter.Write(document, xml);
        var fecha = document.FechaEmision.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        return (document.Clave.Value, fecha, XadesSigner.Sign(xml.ToArray(), signedBy ?? Key, CostaRicaTime.Of(at)));
    }

    /// <summary>This taxpayer's message that accepts a document of another.</summary>
    public (string Number, string Fecha, byte[] Xml) Acceptance(string clave, string issuer, long number, DateTimeOffset at, decimal total = 113)
    {
        var message = new MensajeReceptor
        {
            Clave = Clave.Parse(clave),
            NumeroCedulaEmisor = issuer,
            FechaEmisionDoc = CostaRicaTime.Of(at),
            Mensaje = MensajeReceptorKind.Aceptado,
            MontoTotalImpuesto = 13,
            CodigoActividad = "4711.0",
            CondicionImpuesto = "01",
            MontoTotalImpuestoAcreditar = 13,
            TotalFactura = total,
            NumeroCedulaReceptor = Id,
            NumeroConsecutivoReceptor = Consecutivo.Of(establecimiento: 1, terminal: 1, MensajeReceptorKind.Aceptado, number),
        };
        using var xml = new MemoryStream();
        ComprobanteWriter.Write(message, xml);
        var fecha = message.FechaEmisionDoc.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        return (message.NumeroConsecutivoReceptor.Value, fecha, XadesSigner.Sign(xml.ToArray(), Key, CostaRicaTime.Of(at)));
    }

    public void Dispose() => Key.Dispose();

    private static LineaDetalle Line => new()
    {
        NumeroLinea = 1,
        CodigoCABYS = "8314300000000",
        Cantidad = 1,
        UnidadMedida = "Sp",
        Detalle = "Consultoría",
        PrecioUnitario = 100,
        Impuesto = [new Impuesto { Codigo = "01", CodigoTarifaIVA = "08", Tarifa = 13 }],
    };

    private static byte[] Make(string id, int daysLeft)
    {
        using var rsa = RSA.Create(2048);
        var subject = new X500DistinguishedNameBuilder();
        subject.Add("2.5.4.5", $"CPJ-{id[0]}-{id[1..4]}-{id[4..]}", UniversalTagNumber.PrintableString);
        subject.AddCommonName("EMPRESA DE PRUEBA");
        subject.AddCountryOrRegion("CR");
        var request = new CertificateRequest(subject.Build(), rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-30), now.AddDays(daysLeft));
        return certificate.ExportPkcs12(Pkcs12ExportPbeParameters.Pbes2Aes256Sha256, Pin);
    }
}
