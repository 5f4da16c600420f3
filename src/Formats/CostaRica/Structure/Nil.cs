using System.Xml.Linq;

namespace Quittance.Formats.CostaRica.Structure;

/// <summary>Elements that say that they are there and hold nothing.</summary>
internal static class Nil
{
    public static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    public static bool Is(XElement element) => element.Attribute(Instance + "nil")?.Value.Trim() is "true" or "1";
}
