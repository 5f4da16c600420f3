using FsCheck;
using FsCheck.Fluent;

namespace Quittance.Formats.CostaRica.Tests.Generated;

internal static class Parties
{
    private static readonly Gen<Ubicacion> Place =
        from district in Gen.Elements(Distritos.All.ToArray())
        from signs in Basics.Text(5, 160)
        from quarter in Basics.Maybe(Basics.Text(5, 50))
        select new Ubicacion(district.Provincia, district.Canton, district.Codigo, signs, quarter);

    private static readonly Gen<Telefono> Phone =
        from country in Gen.Elements("506", "1", "34")
        from number in Gen.Elements("911", "22223333", "88887777")
        select new Telefono(country, number);

    private static readonly Gen<string> Mail = Basics.Digits(5).Select(digits => $"correo{digits}@ejemplo.example");

    public static Gen<Identificacion> Id(string types, bool letters) =>
        from type in Basics.Code(types)
        from number in Basics.Id(type, letters)
        select new Identificacion(type, number);

    public static Gen<Emisor> Issuer(ComprobanteKind kind, Gen<Identificacion> id) =>
        from name in Basics.Text(5, 100)
        from number in id
        from register in Basics.Maybe(Basics.Text(1, 12))
        from trade in Basics.Maybe(Basics.Text(3, 80))
        from place in Place
        from abroad in Basics.Text(5, 300)
        from phone in Basics.MaybePart(Phone)
        from mails in Basics.List(Mail, 1, 4)
        select new Emisor
        {
            Nombre = name,
            Identificacion = number,
            Registrofiscal8707 = register,
            NombreComercial = trade,
            Ubicacion = kind == ComprobanteKind.FacturaCompra && number.Tipo == "05" ? null : place,
            OtrasSenasExtranjero = number.Tipo == "05" ? abroad : null,
            Telefono = phone,
            CorreoElectronico = mails,
        };

    public static Gen<Receptor> Receiver(Gen<Identificacion> id) =>
        from name in Basics.Text(3, 100)
        from number in id
        from trade in Basics.Maybe(Basics.Text(3, 80))
        from place in Basics.MaybePart(Place)
        from abroad in Basics.Maybe(Basics.Text(5, 300))
        from phone in Basics.MaybePart(Phone)
        from mail in Basics.Maybe(Mail)
        select new Receptor
        {
            Nombre = name,
            Identificacion = number,
            NombreComercial = trade,
            Ubicacion = place,
            OtrasSenasExtranjero = abroad,
            Telefono = phone,
            CorreoElectronico = mail,
        };
}
