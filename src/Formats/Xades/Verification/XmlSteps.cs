using System.Xml;

namespace Quittance.Formats.Xades.Verification;

/// <summary>Steps through a signature by name, and faults where something else stands.</summary>
internal static class XmlSteps
{
    public static bool Is(this XmlElement element, string uri, string name) => element.LocalName == name && element.NamespaceURI == uri;

    public static List<XmlElement> Elements(this XmlElement element) => [.. element.ChildNodes.OfType<XmlElement>()];

    public static XmlElement? Maybe(this XmlElement element, string uri, string name)
    {
        var found = element.Elements().FindAll(one => one.Is(uri, name));
        return found.Count > 1 ? throw new SignatureFault($"{element.Name} has {found.Count} elements {name}.") : found.FirstOrDefault();
    }

    public static XmlElement Only(this XmlElement element, string uri, string name) =>
        element.Maybe(uri, name) ?? throw new SignatureFault($"{element.Name} lacks {name}.");

    public static string Algorithm(this XmlElement element) => element.GetAttribute("Algorithm");

    public static byte[] Base64(this XmlElement element)
    {
        try
        {
            return Convert.FromBase64String(element.InnerText);
        }
        catch (FormatException)
        {
            throw new SignatureFault($"{element.Name} is no base64.");
        }
    }
}
