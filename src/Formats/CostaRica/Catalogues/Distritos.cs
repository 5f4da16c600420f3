using System.Collections.Frozen;

namespace Quittance.Formats.CostaRica;

/// <summary>A district with the canton and province it lies in.</summary>
/// <param name="Provincia">One digit.</param>
/// <param name="Canton">Two digits.</param>
/// <param name="Codigo">Two digits, within the canton.</param>
/// <param name="NombreProvincia">Name of the province.</param>
/// <param name="NombreCanton">Name of the canton.</param>
/// <param name="Nombre">Name of the district.</param>
public sealed record Distrito(string Provincia, string Canton, string Codigo, string NombreProvincia, string NombreCanton, string Nombre);

/// <summary>The territory of Costa Rica: 7 provinces, 84 cantons, 492 districts.</summary>
public static class Distritos
{
    private static readonly FrozenDictionary<string, Distrito> ByCode;

    static Distritos()
    {
        All = [.. DataFile.Rows("districts.tsv").Select(row => new Distrito(row[0], row[1], row[2], row[3], row[4], row[5]))];
        ByCode = All.ToFrozenDictionary(district => district.Provincia + district.Canton + district.Codigo, StringComparer.Ordinal);
    }

    /// <summary>All districts, in the order of their codes.</summary>
    public static IReadOnlyList<Distrito> All { get; }

    /// <summary>The district of three codes; null when there is none.</summary>
    public static Distrito? Find(string provincia, string canton, string distrito) => ByCode.GetValueOrDefault(provincia + canton + distrito);
}
