using Quittance.Testing;

namespace Quittance.Architecture.Tests.Code;

/// <summary>What others may build on changes on purpose only.</summary>
public sealed class PublicApiTests
{
    public static TheoryData<string> Libraries => [.. Product.Projects.Where(project => !IsHost(project)).Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void The_public_face_is_the_approved_one(string library)
    {
        var assembly = Product.Assemblies.Single(one => one.GetName().Name == library);

        Approved.Check($"tests/Architecture/Approved/{library}.txt", PublicApi.Of(assembly.GetExportedTypes()));
    }

    [Fact]
    public void A_changed_member_is_found() =>
        Approved.Differences(PublicApi.Of([typeof(Before)]), PublicApi.Of([typeof(After)]).Replace("After", "Before", StringComparison.Ordinal))
            .Select(line => line.Split(": ")[1]).ShouldBe(["Int32 Amount { get; }", "Decimal Amount { get; init; }"]);

    [Fact]
    public void A_member_that_moved_to_another_type_is_found() =>
        Approved.Differences("class A\n    Int32 X\nclass B\n", "class A\nclass B\n    Int32 X\n").ShouldBe(["- class A: Int32 X", "+ class B: Int32 X"]);

    private static bool IsHost(Project project) => project.Name is "Quittance.Server" or "Quittance.Cli" or "Quittance.Sandbox";

    private sealed class Before
    {
        public int Amount { get; }
    }

    private sealed class After
    {
        public decimal Amount { get; init; }
    }
}
