using Quittance.Formats.CostaRica.Structure;

namespace Quittance.Formats.CostaRica.Validation;

/// <summary>The places inside one element, and how far its children have filled them.</summary>
internal sealed class Places(Shape shape, Kinds kind)
{
    private readonly List<Element> elements = [.. shape.Elements.Where(element => element.Occurs.IsIn(kind))];
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private int furthest;

    /// <summary>The element of this name, and how many of it there are now; null when none has a place here.</summary>
    public (Element? Element, int Count) Take(string name)
    {
        var element = elements.Find(element => element.Name == name);
        if (element is not null)
            counts[name] = counts.GetValueOrDefault(name) + 1;
        return (element, counts.GetValueOrDefault(name));
    }

    /// <summary>The name of an element that came already and must come later; null when the order is right.</summary>
    public string? Overtaken(Element element)
    {
        var place = elements.IndexOf(element);
        if (place < furthest)
            return elements[furthest].Name;
        furthest = place;
        return null;
    }

    public IEnumerable<string> Missing() =>
        elements.Where(element => element.Occurs.IsRequiredIn(kind) && !counts.ContainsKey(element.Name)).Select(element => element.Name);
}
