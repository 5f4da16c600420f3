namespace Quittance.Architecture.Tests.House;

/// <summary>The tree names the business, and the root stays clean.</summary>
public sealed class FolderTests
{
    private const int MostFilesInRoot = 15;

    private static readonly string[] Layers =
    [
        "Abstractions", "Application", "Common", "Controllers", "Core", "Domain", "Dtos", "Entities", "Extensions", "Handlers", "Helpers",
        "Infrastructure", "Interfaces", "Managers", "Misc", "Models", "Repositories", "Services", "Shared", "Utilities", "Utils", "Validators",
    ];

    [Fact]
    public void No_folder_is_named_after_a_layer() => Layered(Checkout.Files("src")).ShouldBeEmpty();

    [Fact]
    public void A_folder_named_after_a_layer_is_found() =>
        Layered(["src/Modules/Payables/Services/Approve.cs", "src/Modules/Payables/Invoices/Services.cs"]).ShouldBe(["src/Modules/Payables/Services/Approve.cs"]);

    [Fact]
    public void The_root_stays_clean() => IsClean(Checkout.Files()).ShouldBeTrue();

    [Fact]
    public void A_crowded_root_is_found() =>
        IsClean(Enumerable.Range(0, MostFilesInRoot + 1).Select(number => $"PLAN-{number}.md")).ShouldBeFalse();

    private static bool IsClean(IEnumerable<string> files) => files.Count(file => !file.Contains('/', StringComparison.Ordinal)) <= MostFilesInRoot;

    private static IEnumerable<string> Layered(IEnumerable<string> files) =>
        files.Where(file => file.Split('/').SkipLast(1).Intersect(Layers, StringComparer.OrdinalIgnoreCase).Any());
}
