using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Platform.Settings;

/// <summary>Shows and changes one section of the company's settings.</summary>
internal sealed class ReviseSettings(QuittanceDb db, SettingsCatalogue catalogue, IEventLog events, TimeProvider time)
{
    /// <summary>The settings as they shall be; one that is left out goes back to its default.</summary>
    internal sealed record Request(IReadOnlyDictionary<string, JsonNode?> Values);

    internal sealed record View(string Section, DateTimeOffset? ChangedAt, IReadOnlyList<SettingView> Settings);

    internal sealed record SettingView(
        string Name, SettingKind Kind, string Help, IReadOnlyList<string> Choices, JsonNode? Value, JsonNode? Default);

    public async Task<View> ShowAsync(string name, HttpContext http, CancellationToken cancellation)
    {
        var section = catalogue.Of(name);
        return Show(http, section, await FindAsync(name, cancellation));
    }

    public async Task<View> HandleAsync(string name, Request request, HttpContext http, CancellationToken cancellation)
    {
        var section = catalogue.Of(name);
        var stored = await FindAsync(name, cancellation);
        ETags.Require(http, stored?.Version ?? 0);
        var before = section.Write(section.ReadStored(stored?.Values));
        var after = section.Write(section.Read(new JsonObject(request.Values)));
        stored = Store(section, stored, ChosenIn(after, section.Defaults));
        events.Record("settings.changed", new Subject("company", db.CurrentCompany), new { section = name, before = ChosenIn(before, after), after = ChosenIn(after, before) });
        await SaveAsync(cancellation);
        return Show(http, section, stored);
    }

    private Task<StoredSection?> FindAsync(string name, CancellationToken cancellation) =>
        db.Set<StoredSection>().SingleOrDefaultAsync(section => section.Section == name, cancellation);

    private StoredSection Store(SectionDescription section, StoredSection? stored, JsonObject chosen)
    {
        if (stored is null)
        {
            stored = new StoredSection { CompanyId = db.CurrentCompany, Section = section.Name, Values = "{}", ChangedAt = time.GetUtcNow(), Version = 0 };
            db.Add(stored);
        }
        stored.Values = chosen.ToJsonString();
        stored.ChangedAt = time.GetUtcNow();
        stored.Version++;
        return stored;
    }

    /// <summary>The members that differ from <paramref name="other"/>.</summary>
    private static JsonObject ChosenIn(JsonObject values, JsonObject other) =>
        new(values.Where(value => !JsonNode.DeepEquals(value.Value, other[value.Key])).Select(value => KeyValuePair.Create(value.Key, value.Value?.DeepClone())));

    private async Task SaveAsync(CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RefusalException(PlatformErrors.Stale);
        }
    }

    private static View Show(HttpContext http, SectionDescription section, StoredSection? stored)
    {
        ETags.Show(http, stored?.Version ?? 0);
        var values = section.Write(section.ReadStored(stored?.Values));
        return new View(section.Name, stored?.ChangedAt, [.. section.Settings.Select(setting => ViewOf(setting, values, section.Defaults))]);
    }

    private static SettingView ViewOf(SettingDescription setting, JsonObject values, JsonObject defaults) => new(
        setting.Name, setting.Kind, setting.Help, setting.Choices, values[setting.Name]?.DeepClone(), defaults[setting.Name]?.DeepClone());
}
