using static Quittance.Formats.CostaRica.Structure.Kinds;

namespace Quittance.Formats.CostaRica.Structure;

/// <summary>Issuer and receiver.</summary>
internal static class PartyShapes
{
    public static readonly Shape<Identificacion> Identificacion = new Shape<Identificacion>()
        .Value(id => id.Tipo, CodeTypes.Identification)
        .Value(id => id.Numero, Types.Text(0, 20));

    private static readonly Shape<Ubicacion> Ubicacion = new Shape<Ubicacion>()
        .Value(place => place.Provincia, Types.Place(1))
        .Value(place => place.Canton, Types.Place(2))
        .Value(place => place.Distrito, Types.Place(2))
        .Value(place => place.Barrio, Types.Text(5, 50), Occurs.Maybe)
        .Value(place => place.OtrasSenas, Types.Text(5, 250));

    private static readonly Shape<Telefono> Telefono = new Shape<Telefono>()
        .Value(phone => phone.CodigoPais, Types.Country)
        .Value(phone => phone.NumTelefono, Types.Phone);

    public static readonly Shape<Emisor> Emisor = new Shape<Emisor>()
        .Value(party => party.Nombre, Types.Text(5, 100))
        .Part(party => party.Identificacion, Identificacion)
        .Value(party => party.Registrofiscal8707, Types.Text(0, 12), Occurs.MaybeIn(ButReceipt))
        .Value(party => party.NombreComercial, Types.Text(3, 80), Occurs.MaybeIn(ButReceipt))
        .Part(party => party.Ubicacion, Ubicacion, new Occurs(FE | TE | FEE, Notes | FEC))
        .Value(party => party.OtrasSenasExtranjero, Types.Text(5, 300), Occurs.MaybeIn(FEC))
        .Part(party => party.Telefono, Telefono, Occurs.MaybeIn(ButReceipt), isNillable: true)
        .Values(party => party.CorreoElectronico, Types.Text(0, 160), new Occurs(FE | TE | FEE | REP, Notes | FEC, Most: 4));

    public static readonly Shape<Receptor> Receptor = new Shape<Receptor>()
        .Value(party => party.Nombre, Types.Text(3, 100))
        .Part(party => party.Identificacion, Identificacion, new Occurs(FE | FEC | REP, TE | Notes | FEE))
        .Value(party => party.NombreComercial, Types.Text(3, 80), Occurs.MaybeIn(ButReceipt))
        .Part(party => party.Ubicacion, Ubicacion, Occurs.MaybeIn(Sales | FEC))
        .Value(party => party.OtrasSenasExtranjero, Types.Text(5, 300), Occurs.MaybeIn(Sales | FEE))
        .Part(party => party.Telefono, Telefono, Occurs.MaybeIn(ButReceipt), isNillable: true)
        .Value(party => party.CorreoElectronico, Types.Text(0, 160), Occurs.Maybe);
}
