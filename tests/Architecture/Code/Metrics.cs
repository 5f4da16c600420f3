using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Quittance.Architecture.Tests.Code;

/// <summary>Something with a length.</summary>
public sealed record Measured(string Name, int Lines)
{
    public override string ToString() => $"{Lines,5}  {Name}";
}

/// <summary>Measures code in lines.</summary>
public static class Metrics
{
    /// <summary>
    /// Every member with a body, from the first line of its signature to its last brace; without attributes and comments
    /// above it. What it nests counts for it.
    /// </summary>
    public static IEnumerable<Measured> Methods(SourceFile file) => Measure(file, IsMethod);

    /// <summary>The methods that are a test, and not help for one.</summary>
    public static IEnumerable<Measured> Tests(SourceFile file) => Measure(file, IsTest);

    private static IEnumerable<Measured> Measure(SourceFile file, Func<SyntaxNode, bool> wanted)
    {
        var root = CSharpSyntaxTree.ParseText(file.Text).GetRoot();
        return root.DescendantNodesAndSelf().Where(wanted).Select(node => new Measured($"{file.Path} {Name(node)}", Lines(node)));
    }

    private static bool IsTest(SyntaxNode node) =>
        node is MethodDeclarationSyntax method && method.AttributeLists.SelectMany(list => list.Attributes).Any(one => one.Name.ToString() is "Fact" or "Theory");

    public static IEnumerable<Measured> Files(IEnumerable<SourceFile> files) => files.Select(file => new Measured(file.Path, file.Lines));

    /// <summary>The value below which a share of all lie, such as 0.9.</summary>
    public static int Percentile(IEnumerable<Measured> all, double share)
    {
        var sorted = all.Select(one => one.Lines).Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
    }

    private static bool IsMethod(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax method => method.Body is not null || method.ExpressionBody is not null,
        AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
        PropertyDeclarationSyntax property => property.ExpressionBody is not null,
        CompilationUnitSyntax unit => unit.Members.OfType<GlobalStatementSyntax>().Any(),
        _ => false,
    };

    private static int Lines(SyntaxNode node)
    {
        var (first, last) = node is CompilationUnitSyntax unit ? Statements(unit) : (Start(node), node.Span.End);
        var text = node.SyntaxTree.GetText().Lines;
        return text.GetLineFromPosition(last).LineNumber - text.GetLineFromPosition(first).LineNumber + 1;
    }

    private static int Start(SyntaxNode node) =>
        node is MemberDeclarationSyntax { AttributeLists: [.., var attributes] } ? attributes.GetLastToken().GetNextToken().SpanStart : node.SpanStart;

    private static (int First, int Last) Statements(CompilationUnitSyntax unit)
    {
        var statements = unit.Members.OfType<GlobalStatementSyntax>().ToList();
        return (statements[0].SpanStart, statements[^1].Span.End);
    }

    private static string Name(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text + "()",
        AccessorDeclarationSyntax accessor => $"{accessor.FirstAncestorOrSelf<PropertyDeclarationSyntax>()?.Identifier.Text}.{accessor.Keyword.Text}",
        CompilationUnitSyntax => "(the statements of the file)",
        _ => node.Kind().ToString(),
    };
}
