namespace Quittance.Formats.CostaRica;

/// <summary>A taxpayer's id.</summary>
/// <param name="Tipo">01 física, 02 jurídica, 03 DIMEX, 04 NITE, 05 foreigner without domicile, 06 no taxpayer.</param>
/// <param name="Numero">At most 20 characters, without hyphens.</param>
public sealed record Identificacion(string Tipo, string Numero);

/// <summary>An address in Costa Rica.</summary>
/// <param name="Provincia">One digit, 1 to 7.</param>
/// <param name="Canton">Two digits.</param>
/// <param name="Distrito">Two digits.</param>
/// <param name="OtrasSenas">How to find it, 5 to 250 characters; of a receiver at most 160 by the annex.</param>
/// <param name="Barrio">The neighbourhood in words, 5 to 50 characters.</param>
public sealed record Ubicacion(string Provincia, string Canton, string Distrito, string OtrasSenas, string? Barrio = null);

/// <summary>A telephone number.</summary>
/// <param name="CodigoPais">Up to three digits: <c>506</c>.</param>
/// <param name="NumTelefono">3 to 20 digits.</param>
public sealed record Telefono(string CodigoPais, string NumTelefono);

/// <summary>The seller.</summary>
public sealed record Emisor
{
    /// <summary>5 to 100 characters.</summary>
    public required string Nombre { get; init; }

    /// <summary>The id.</summary>
    public required Identificacion Identificacion { get; init; }

    /// <summary>Register of alcoholic drinks (law 8707).</summary>
    public string? Registrofiscal8707 { get; init; }

    /// <summary>The trade name, 3 to 80 characters.</summary>
    public string? NombreComercial { get; init; }

    /// <summary>The address.</summary>
    public Ubicacion? Ubicacion { get; init; }

    /// <summary>FEC only: the address abroad, 5 to 300 characters.</summary>
    public string? OtrasSenasExtranjero { get; init; }

    /// <summary>The telephone.</summary>
    public Telefono? Telefono { get; init; }

    /// <summary>Up to four addresses of e-mail.</summary>
    public IReadOnlyList<string> CorreoElectronico { get; init; } = [];
}

/// <summary>The buyer.</summary>
public sealed record Receptor
{
    /// <summary>3 to 100 characters.</summary>
    public required string Nombre { get; init; }

    /// <summary>The id.</summary>
    public Identificacion? Identificacion { get; init; }

    /// <summary>The trade name, 3 to 80 characters.</summary>
    public string? NombreComercial { get; init; }

    /// <summary>The address in Costa Rica.</summary>
    public Ubicacion? Ubicacion { get; init; }

    /// <summary>The address abroad, 5 to 300 characters.</summary>
    public string? OtrasSenasExtranjero { get; init; }

    /// <summary>The telephone.</summary>
    public Telefono? Telefono { get; init; }

    /// <summary>One address of e-mail.</summary>
    public string? CorreoElectronico { get; init; }
}
