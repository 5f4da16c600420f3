using System.Reflection;

namespace Quittance.Formats.CostaRica;

/// <summary>The catalogue: every kind of finding of <see cref="ComprobanteValidator"/>, besides the <see cref="ComprobanteProblems"/> of files that are none.</summary>
public static partial class FindingKinds
{
    // Lazily: the parts of this class set their fields in an order nobody should rely on.
    private static readonly Lazy<IReadOnlyList<FindingKind>> Listed = new(() =>
    [
        .. typeof(FindingKinds).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<FindingKind>()
            .OrderBy(kind => kind.Code, StringComparer.Ordinal),
    ]);

    /// <summary>All of them, by code.</summary>
    public static IReadOnlyList<FindingKind> All => Listed.Value;
}
