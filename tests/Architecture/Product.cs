using System.Reflection;
using System.Xml.Linq;

namespace Quittance.Architecture.Tests;

/// <summary>A project of <c>src</c>.</summary>
/// <param name="Path">From the root of the checkout, such as <c>src/Modules/Payables/Quittance.Payables.csproj</c>.</param>
/// <param name="References">The names of the projects it refers to.</param>
public sealed record Project(string Path, IReadOnlyList<string> References)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public bool IsModule => Path.StartsWith("src/Modules/", StringComparison.Ordinal);

    public override string ToString() => Name;
}

/// <summary>What is examined: the projects of <c>src</c>, and the assemblies built from them.</summary>
public static class Product
{
    public static IReadOnlyList<Project> Projects { get; } =
        [.. Checkout.Files("src").Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)).Select(Read)];

    public static IReadOnlyList<Assembly> Assemblies { get; } = [.. Projects.Select(Load)];

    public static IReadOnlyList<Assembly> Modules { get; } = [.. Projects.Where(project => project.IsModule).Select(Load)];

    /// <summary>Everything declared by a person; what the compiler adds is left out.</summary>
    public static IEnumerable<Type> Types => Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(IsWritten);

    public static bool IsWritten(Type type) =>
        !type.Name.Contains('<', StringComparison.Ordinal)
        && !type.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), inherit: false)
        && type.FullName!.StartsWith("Quittance.", StringComparison.Ordinal)
        && !type.FullName.Contains(".Generated", StringComparison.Ordinal)
        && (type.DeclaringType is not { } outer || IsWritten(outer));

    private static Project Read(string path)
    {
        var xml = XElement.Parse(Checkout.Read(path));
        var references = xml.Descendants("ProjectReference").Select(one => one.Attribute("Include")!.Value.Replace('\\', '/'));
        return new Project(path, [.. references.Select(one => Path.GetFileNameWithoutExtension(one)!)]);
    }

    // A new module is not seen until the server composes it, and then this fails until it is built here.
    private static Assembly Load(Project project) => Assembly.Load(project.Name == "Quittance.Cli" ? "quittance" : project.Name);
}
