using System.Collections;
using System.Reflection;

namespace Quittance.Formats.CostaRica.Tests.Corpora;

/// <summary>Compares records by what is in them, lists too; 1.0 is 1.</summary>
internal static class Equality
{
    /// <summary>The first difference as a sentence; null when there is none.</summary>
    public static string? Difference(object? left, object? right, string path = "")
    {
        if (left is null || right is null || left is string || left.GetType().IsValueType || left is Clave or Consecutivo)
            return Equals(left, right) ? null : $"{path}: {left ?? "nothing"} is not {right ?? "nothing"}";
        return left is IList lefts ? Lists(lefts, (IList)right, path)
            : Properties(left.GetType()).Select(one => Difference(one.GetValue(left), one.GetValue(right), $"{path}/{one.Name}")).FirstOrDefault(one => one is not null);
    }

    private static string? Lists(IList left, IList right, string path) => left.Count == right.Count
        ? Enumerable.Range(0, left.Count).Select(at => Difference(left[at], right[at], $"{path}[{at + 1}]")).FirstOrDefault(one => one is not null)
        : $"{path}: {left.Count} are not {right.Count}";

    private static PropertyInfo[] Properties(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance);
}
