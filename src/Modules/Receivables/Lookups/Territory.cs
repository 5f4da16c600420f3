using Quittance.Formats.CostaRica;

namespace Quittance.Receivables.Lookups;

/// <summary>The provinces of Costa Rica with their cantons and districts, for whoever chooses an address by names.</summary>
internal static class Territory
{
    internal sealed record Province(string Code, string Name, IReadOnlyList<Canton> Cantons);

    internal sealed record Canton(string Code, string Name, IReadOnlyList<District> Districts);

    internal sealed record District(string Code, string Name);

    public static IReadOnlyList<Province> Provinces { get; } =
    [
        .. Distritos.All.GroupBy(place => (place.Provincia, place.NombreProvincia)).Select(province => new Province(
            province.Key.Provincia,
            province.Key.NombreProvincia,
            [.. province.GroupBy(place => (place.Canton, place.NombreCanton)).Select(canton => new Canton(
                canton.Key.Canton,
                canton.Key.NombreCanton,
                [.. canton.Select(place => new District(place.Codigo, place.Nombre))]))])),
    ];
}
