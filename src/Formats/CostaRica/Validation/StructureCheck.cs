using System.Globalization;
using System.Xml.Linq;
using Quittance.Formats.CostaRica.Structure;

namespace Quittance.Formats.CostaRica.Validation;

/// <summary>Level 1: finds what the schemas would refuse, from the same table that the writer works by.</summary>
internal sealed class StructureCheck(Kinds kind, ValidationOptions options, FindingList findings)
{
    private XNamespace own = XNamespace.None;

    public void Check(XElement root, Shape shape)
    {
        own = root.Name.Namespace;
        var path = $"/{root.Name.LocalName}";
        CheckAttributes(root, path, isNillable: false, codes: false);
        var signatures = root.Elements().Reverse().TakeWhile(SignatureCheck.IsSignature).Reverse().ToList();
        CheckInside(root, root.Elements().SkipLast(signatures.Count), shape, path);
        new SignatureCheck(findings).Check(signatures, path, kind, options.RequiresSignature);
    }

    private void CheckInside(XElement parent, IEnumerable<XElement> children, Shape shape, string path)
    {
        if (parent.Nodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value)))
            findings.Add(FindingKinds.StrayText.At(path, parent.Name.LocalName));
        var places = new Places(shape, kind);
        foreach (var child in children.TakeWhile(_ => !findings.IsFull))
            CheckChild(child, places, path);
        foreach (var missing in places.Missing())
            findings.Add(FindingKinds.MissingElement.At($"{path}/{missing}", missing));
    }

    private void CheckChild(XElement child, Places places, string path)
    {
        var name = child.Name.LocalName;
        var (element, count) = places.Take(name);
        var here = element is { Occurs.Most: > 1 } ? $"{path}/{name}[{count.ToString(CultureInfo.InvariantCulture)}]" : $"{path}/{name}";
        if (element is null)
            findings.Add(FindingKinds.Unexpected.At(here, name));
        else if (child.Name.Namespace != own)
            findings.Add(FindingKinds.WrongNamespace.At(here, name));
        else if (places.Overtaken(element) is { } later)
            findings.Add(FindingKinds.OutOfOrder.At(here, name, later));
        else if (count > element.Occurs.Most)
            findings.Add(FindingKinds.TooMany.At(here, name, element.Occurs.Most));
        if (element is not null)
            CheckContent(child, element, here);
    }

    private void CheckContent(XElement child, Element element, string path)
    {
        CheckAttributes(child, path, element.IsNillable, codes: element is OtroTextoElement);
        if (element.IsNillable && Nil.Is(child))
            CheckNil(child, path);
        else if (element.Inside is { } shape)
            CheckInside(child, child.Elements(), shape, path);
        else if (child.HasElements)
            findings.Add(FindingKinds.StrayElement.At(path, element.Name));
        else
            CheckText(child.Value, element.Type!.In(kind, options.Publication), path);
    }

    private void CheckText(string text, SimpleType type, string path)
    {
        if (type.Check(text) is { } fault)
            findings.Add(TypeFindings.Of(fault, text, type, path));
    }

    private void CheckNil(XElement child, string path)
    {
        if (child.HasElements || child.Value.Length > 0)
            findings.Add(FindingKinds.NotEmpty.At(path, child.Name.LocalName));
    }

    // Attributes of schema instances may stand anywhere, save those that change the type.
    private void CheckAttributes(XElement element, string path, bool isNillable, bool codes)
    {
        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
        {
            var isKnown = (codes && attribute.Name == OtroTextoElement.Code)
                || (isNillable && attribute.Name == Nil.Instance + "nil" && Nil.IsFlag(attribute))
                || attribute.Name == Nil.Instance + "schemaLocation" || attribute.Name == Nil.Instance + "noNamespaceSchemaLocation";
            if (!isKnown)
                findings.Add(FindingKinds.UnknownAttribute.At(path, attribute.Name.LocalName));
        }
    }
}
