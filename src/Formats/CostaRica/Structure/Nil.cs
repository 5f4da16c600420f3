using System.Xml.Linq;

namespace Quittance.Formats.CostaRica.Structure;

/// <summary>Elements that say that they are there and hold nothing.</summary>
internal static class Nil
{
    public static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>True for what XML Schema takes as true or false.</summary>
    public static bool IsFlag(XAttribute attribute) => attribute.Value.Trim() is "true" or "1" or "false" or "0";

    public static bool Is(XElement element) => element.Attribute(Instance + "nil")?.Value.Trim() is "true" or "1";
}
