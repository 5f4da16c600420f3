using System.Collections.Frozen;

namespace Quittance.Formats.CostaRica;

/// <summary>A code with what it means.</summary>
/// <param name="Code">As it stands in the XML; case matters.</param>
/// <param name="Es">In Spanish, after the authority's annex.</param>
/// <param name="En">In English.</param>
public sealed record CodeText(string Code, string Es, string En);

/// <summary>One table of codes.</summary>
public sealed class Catalogue
{
    private readonly FrozenDictionary<string, CodeText> byCode;

    internal Catalogue(string name, IReadOnlyList<CodeText> entries)
    {
        Name = name;
        Entries = entries;
        byCode = entries.ToFrozenDictionary(entry => entry.Code, StringComparer.Ordinal);
    }

    /// <summary>What it is called in the annex: <c>CondicionVenta</c>.</summary>
    public string Name { get; }

    /// <summary>All codes in the order of the annex.</summary>
    public IReadOnlyList<CodeText> Entries { get; }

    /// <summary>The entry of a code; null when there is none.</summary>
    public CodeText? Find(string? code) => code is null ? null : byCode.GetValueOrDefault(code);

    /// <summary>True when the code exists.</summary>
    public bool Contains(string? code) => Find(code) is not null;
}
