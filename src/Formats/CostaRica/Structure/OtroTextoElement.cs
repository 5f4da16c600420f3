using System.Xml;
using System.Xml.Linq;

namespace Quittance.Formats.CostaRica.Structure;

/// <summary>Texts with an attribute <c>codigo</c>, the only attribute there is.</summary>
internal sealed class OtroTextoElement(Property<Otros, IReadOnlyList<OtroTexto>> property) : Element<Otros>(property.Name, Occurs.Maybe.UpTo(Occurs.Unbounded))
{
    public const string Code = "codigo";

    public override TypeRule Type => Types.Text(0, 500);

    public override bool IsEmpty(Otros owner) => property.Get(owner).Count == 0;

    public override void Write(XmlWriter writer, Otros owner, Scope scope)
    {
        foreach (var (texto, codigo) in property.Get(owner))
        {
            writer.WriteStartElement(Name, scope.Namespace);
            if (codigo is not null)
                writer.WriteAttributeString(Code, Lexical.Clean(codigo));
            writer.WriteString(Lexical.Clean(texto));
            writer.WriteEndElement();
        }
    }

    public override void Read(Otros owner, IReadOnlyList<XElement> found, Scope scope, string path) =>
        property.Set(owner, [.. found.Select(element => new OtroTexto(element.Value, element.Attribute(Code)?.Value))]);
}
