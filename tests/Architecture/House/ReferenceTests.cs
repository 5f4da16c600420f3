namespace Quittance.Architecture.Tests.House;

/// <summary>Project references point inward only.</summary>
public sealed class ReferenceTests
{
    // From the inside out. A project may refer to what stands before it; projects that share a line know nothing of each other.
    private static readonly string[][] Order =
    [
        ["Quittance.Kernel"],
        ["Quittance.Formats."],
        ["Quittance.Connectors"],
        ["Quittance.Platform"],
        ["Quittance.Messaging"],
        ["Quittance.Documents"],
        ["Quittance.Capture"],
        ["Quittance.Payables", "Quittance.Receivables"],
        ["Quittance.Server"],
        ["Quittance.Cli"],
    ];

    // Stands in for other people's systems: it may know what goes over the wire, and nobody knows it.
    private const string Outside = "Quittance.Sandbox";

    [Fact]
    public void References_point_inward() => Product.Projects.SelectMany(Violations).ShouldBeEmpty();

    [Theory]
    [InlineData("Quittance.Kernel", "Quittance.Platform")]
    [InlineData("Quittance.Documents", "Quittance.Payables")]
    [InlineData("Quittance.Formats.EInvoice", "Quittance.Formats.BankFiles")]
    [InlineData("Quittance.Server", "Quittance.Sandbox")]
    [InlineData("Quittance.Sandbox", "Quittance.Connectors")]
    [InlineData("Quittance.Unheard", "Quittance.Kernel")]
    public void A_reference_that_points_outward_is_found(string from, string to) =>
        Violations(new Project(from + ".csproj", [to])).ShouldNotBeEmpty();

    private static IEnumerable<string> Violations(Project project) =>
        from to in project.References
        where to == Outside || Place(project.Name) < 0 || Place(to) < 0 || Place(to) >= Place(project.Name)
        select $"{project} may not refer to {to}";

    private static int Place(string name) => name == Outside ? Place("Quittance.Connectors") :
        Array.FindIndex(Order, line => Array.Exists(line, one => one == name || one.EndsWith('.') && name.StartsWith(one, StringComparison.Ordinal)));
}
