using System.ComponentModel;
using System.Reflection;
using System.Text.Json;

namespace Quittance.Platform.Settings;

/// <summary>One setting of a section.</summary>
/// <param name="Name">In camel case, as in the API.</param>
/// <param name="Kind">How it is written.</param>
/// <param name="Help">What it does, in English; the pages translate by section and name.</param>
/// <param name="Choices">The words of a <see cref="SettingKind.Choice"/>; empty for other kinds.</param>
internal sealed record SettingDescription(string Name, SettingKind Kind, string Help, IReadOnlyList<string> Choices)
{
    public static SettingDescription Of(PropertyInfo property) => new(
        JsonNamingPolicy.CamelCase.ConvertName(property.Name),
        KindOf(property.PropertyType),
        property.GetCustomAttribute<DescriptionAttribute>()?.Description
            ?? throw new InvalidOperationException($"The setting {property.DeclaringType!.Name}.{property.Name} does not say what it does."),
        property.PropertyType.IsEnum ? [.. Enum.GetNames(property.PropertyType).Select(JsonNamingPolicy.CamelCase.ConvertName)] : []);

    private static SettingKind KindOf(Type type) =>
        type == typeof(bool) ? SettingKind.Switch
        : type == typeof(int) || type == typeof(long) || type == typeof(decimal) || type == typeof(double) ? SettingKind.Number
        : type == typeof(string) ? SettingKind.Text
        : type.IsEnum ? SettingKind.Choice
        : type == typeof(TimeSpan) ? SettingKind.Duration
        : type == typeof(TimeOnly) ? SettingKind.Time
        : type == typeof(IReadOnlyList<TimeSpan>) ? SettingKind.Durations
        : type == typeof(IReadOnlyList<string>) ? SettingKind.Texts
        : throw new InvalidOperationException($"A setting cannot be a {type.Name}.");
}
