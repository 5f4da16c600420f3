using Quittance.Formats.CostaRica;
using Quittance.Kernel.Errors;

namespace Quittance.Receivables.Issuers;

/// <summary>What stands in every document about the company itself; the names are those of the authority's annex.</summary>
internal sealed record IssuerProfile
{
    public required string Nombre { get; init; }
    public required Identificacion Identificacion { get; init; }

    /// <summary>Economic activity as registered, with the dot; documents may name another.</summary>
    public required string CodigoActividad { get; init; }

    /// <summary>The id of whoever made the software; null for the company's own.</summary>
    public string? ProveedorSistemas { get; init; }

    public string? NombreComercial { get; init; }
    public string? Registrofiscal8707 { get; init; }
    public required Ubicacion Ubicacion { get; init; }
    public Telefono? Telefono { get; init; }
    public IReadOnlyList<string> CorreoElectronico { get; init; } = [];

    public Emisor AsEmisor() => new()
    {
        Nombre = Nombre,
        Identificacion = Identificacion,
        NombreComercial = NombreComercial,
        Registrofiscal8707 = Registrofiscal8707,
        Ubicacion = Ubicacion,
        Telefono = Telefono,
        CorreoElectronico = CorreoElectronico,
    };

    /// <summary>The company as the buyer, where it writes the document for its seller.</summary>
    public Receptor AsReceptor() => new()
    {
        Nombre = Nombre,
        Identificacion = Identificacion,
        NombreComercial = NombreComercial,
        Ubicacion = Ubicacion,
        Telefono = Telefono,
        CorreoElectronico = CorreoElectronico.Count > 0 ? CorreoElectronico[0] : null,
    };

    public IEnumerable<FieldProblem> Problems()
    {
        if (Nombre.Trim().Length is < 5 or > 100)
            yield return new("nombre", "LENGTH", "5 to 100 characters.");
        if (!IsId(Identificacion))
            yield return new("identificacion", "TAX_ID", "01 with 9 digits, 02 with 10 characters, 03 with 11 or 12 digits, or 04 with 10 digits.");
        if (CodigoActividad is not { Length: 6 } || CodigoActividad[4] != '.')
            yield return new("codigoActividad", "ACTIVITY", "As registered, with the dot: 6201.0.");
        if (Ubicacion.OtrasSenas.Trim().Length is < 5 or > 250)
            yield return new("ubicacion.otrasSenas", "LENGTH", "5 to 250 characters.");
        if (CorreoElectronico.Count is 0 or > 4)
            yield return new("correoElectronico", "COUNT", "1 to 4 addresses of e-mail.");
    }

    private static bool IsId(Identificacion id) => (id.Tipo, id.Numero.Length) switch
    {
        ("01", 9) or ("04", 10) or ("03", 11 or 12) => id.Numero.All(char.IsAsciiDigit),
        ("02", 10) => id.Numero.All(char.IsAsciiLetterOrDigit),
        _ => false,
    };
}
