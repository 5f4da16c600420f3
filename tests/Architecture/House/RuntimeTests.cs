using System.Text.Json;
using Quittance.Testing;

namespace Quittance.Architecture.Tests.House;

/// <summary>
/// How the program asks the runtime to work, read from what was built: MSBuild takes a misspelt property without a word.
/// </summary>
public sealed class RuntimeTests
{
    [Fact]
    public void The_program_collects_garbage_with_a_roomy_nursery() =>
        Setting("System.GC.Concurrent").ShouldNotBeNull().GetBoolean().ShouldBeFalse();

    [Fact]
    public void A_setting_that_nobody_made_is_not_there() => Setting("System.GC.NeverSet").ShouldBeNull();

    private static JsonElement? Setting(string name)
    {
        var file = Path.Combine(Repository.Root, "artifacts", "bin", "Quittance.Cli", "debug", "quittance.runtimeconfig.json");
        using var settings = JsonDocument.Parse(File.ReadAllBytes(file));
        var properties = settings.RootElement.GetProperty("runtimeOptions").GetProperty("configProperties");
        return properties.TryGetProperty(name, out var value) ? value.Clone() : null;
    }
}
