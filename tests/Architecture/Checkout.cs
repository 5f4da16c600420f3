using Quittance.Testing;

namespace Quittance.Architecture.Tests;

/// <summary>The files a person wrote, by their path from the root.</summary>
public static class Checkout
{
    private static readonly string[] Made = [".git", "artifacts", "var", "node_modules", "dist", "bin", "obj", "TestResults"];

    /// <summary>All files below a folder, without what is built, installed or stored there.</summary>
    public static IEnumerable<string> Files(string folder = "") =>
        Walk(new DirectoryInfo(Path.Combine(Repository.Root, folder)))
            .Select(file => Path.GetRelativePath(Repository.Root, file.FullName))
            .Order(StringComparer.Ordinal);

    public static IEnumerable<SourceFile> CSharp(string folder) =>
        Files(folder).Where(path => path.EndsWith(".cs", StringComparison.Ordinal)).Select(path => new SourceFile(path, Read(path)));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) =>
        folder.EnumerateFiles().Where(one => !Made.Contains(one.Name)).Concat(folder.EnumerateDirectories().Where(one => !Made.Contains(one.Name)).SelectMany(Walk));
}

/// <summary>A file and its text.</summary>
public sealed record SourceFile(string Path, string Text)
{
    public int Lines => Text.AsSpan().TrimEnd('\n').Count('\n') + 1;
}
