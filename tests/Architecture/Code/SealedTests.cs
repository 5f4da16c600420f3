namespace Quittance.Architecture.Tests.Code;

/// <summary>A class is sealed, or something derives from it.</summary>
public sealed class SealedTests
{
    [Fact]
    public void Classes_are_sealed() => Open([.. Product.Types]).ShouldBeEmpty();

    [Fact]
    public void An_open_class_that_nothing_derives_from_is_found() =>
        Open([typeof(Needlessly), typeof(Rightly), typeof(Derived)]).ShouldBe([typeof(Needlessly).FullName!]);

    private static IEnumerable<string> Open(IReadOnlyCollection<Type> types)
    {
        var bases = types.Select(type => type.BaseType).OfType<Type>().Select(Plain).ToHashSet();
        return types.Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false } && !bases.Contains(Plain(type))).Select(type => type.FullName!);
    }

    private static Type Plain(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private class Needlessly;

    private class Rightly;

    private sealed class Derived : Rightly;
}
