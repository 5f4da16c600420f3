using Microsoft.EntityFrameworkCore;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Settings;

namespace Quittance.Platform.Settings;

/// <summary>Reads sections; each once per scope, so that one piece of work sees one state of the settings.</summary>
internal sealed class CompanySettings(QuittanceDb db, SettingsCatalogue catalogue) : ICompanySettings
{
    private readonly Dictionary<string, object> read = new(StringComparer.Ordinal);

    public async Task<TSection> OfAsync<TSection>(CancellationToken cancellation) where TSection : class, ISettingsSection, new()
    {
        var name = TSection.Name;
        if (read.TryGetValue(name, out var known))
            return (TSection)known;
        var stored = await db.Set<StoredSection>().AsNoTracking()
            .Where(section => section.Section == name)
            .Select(section => section.Values)
            .SingleOrDefaultAsync(cancellation);
        var value = catalogue.Of(name).ReadStored(stored);
        read[name] = value;
        return (TSection)value;
    }
}
