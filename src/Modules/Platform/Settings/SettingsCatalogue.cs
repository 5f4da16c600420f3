using Quittance.Platform.Contracts.Http;

namespace Quittance.Platform.Settings;

/// <summary>All sections of all modules, by name.</summary>
internal sealed class SettingsCatalogue(IEnumerable<SectionDescription> sections)
{
    private readonly SortedDictionary<string, SectionDescription> byName =
        new(sections.ToDictionary(section => section.Name, StringComparer.Ordinal), StringComparer.Ordinal);

    public IReadOnlyCollection<SectionDescription> All => byName.Values;

    public SectionDescription Of(string name) => byName.TryGetValue(name, out var section) ? section : throw Refuse.NotFound();
}
