using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Settings;

namespace Quittance.Platform.Settings;

/// <summary>A section as its record declares it: the settings, their defaults, and how to read values of a stranger.</summary>
internal sealed class SectionDescription
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    private readonly Type type;

    private SectionDescription(string name, Type type, object defaults)
    {
        (Name, this.type) = (name, type);
        Settings = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).Select(SettingDescription.Of)];
        Defaults = JsonSerializer.SerializeToNode(defaults, type, Json)!.AsObject();
    }

    public string Name { get; }

    public IReadOnlyList<SettingDescription> Settings { get; }

    /// <summary>Every member's default.</summary>
    public JsonObject Defaults { get; }

    public static SectionDescription Of<TSection>() where TSection : class, ISettingsSection, new() =>
        new(TSection.Name, typeof(TSection), new TSection());

    /// <summary>The record that these values make; what they leave out is the default.</summary>
    /// <exception cref="RefusalException">A value is unknown, of the wrong kind, or not allowed.</exception>
    public ISettingsSection Read(JsonObject values)
    {
        var section = Parse(values);
        if (section.Problems().ToList() is { Count: > 0 } problems)
            throw new RefusalException(PlatformErrors.InvalidFields, problems);
        return section;
    }

    /// <summary>All values of the record.</summary>
    public JsonObject Write(ISettingsSection section) => JsonSerializer.SerializeToNode(section, type, Json)!.AsObject();

    /// <summary>What was stored once and is no longer known, or no longer allowed, falls back to the default, member by member.</summary>
    public ISettingsSection ReadStored(string? stored)
    {
        var values = new JsonObject();
        foreach (var (name, value) in stored is null ? [] : JsonNode.Parse(stored)!.AsObject())
        {
            var with = values.DeepClone().AsObject();
            with[name] = value?.DeepClone();
            values = IsValid(with) ? with : values;
        }
        return Parse(values);
    }

    private bool IsValid(JsonObject values)
    {
        try
        {
            return !Parse(values).Problems().Any();
        }
        catch (RefusalException)
        {
            return false;
        }
    }

    private ISettingsSection Parse(JsonObject values)
    {
        try
        {
            return (ISettingsSection)values.Deserialize(type, Json)!;
        }
        catch (JsonException malformed)
        {
            var path = malformed.Path?.TrimStart('$', '.') ?? "";
            throw new RefusalException(PlatformErrors.InvalidFields, [new FieldProblem(path, "MALFORMED", malformed.Message.Split(" Path:")[0])]);
        }
    }
}
