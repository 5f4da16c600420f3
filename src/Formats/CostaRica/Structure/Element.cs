using System.Xml;
using System.Xml.Linq;

namespace Quittance.Formats.CostaRica.Structure;

/// <summary>An element as the validator sees it: a name, where and how often it stands, and a type or elements inside.</summary>
internal abstract class Element(string name, Occurs occurs)
{
    public string Name { get; } = name;

    public Occurs Occurs { get; } = occurs;

    /// <summary>True where the schemas let it say that it is nil.</summary>
    public bool IsNillable { get; init; }

    /// <summary>The type of its text; null when it has elements.</summary>
    public virtual TypeRule? Type => null;

    /// <summary>What is inside; null when it has text.</summary>
    public virtual Shape? Inside => null;
}

/// <summary>An element that is read into and written from a property of <typeparamref name="T"/>.</summary>
internal abstract class Element<T>(string name, Occurs occurs) : Element(name, occurs)
{
    public abstract bool IsEmpty(T owner);

    public abstract void Write(XmlWriter writer, T owner, Scope scope);

    public abstract void Read(T owner, IReadOnlyList<XElement> found, Scope scope, string path);

    /// <summary>The paths of values further in that the kind has no place for.</summary>
    public virtual IEnumerable<string> Misplaced(T owner, Kinds kind, string path) => [];
}

/// <summary>Which document is being written or read.</summary>
/// <param name="Kind">One of the nine.</param>
/// <param name="Namespace">Of all its elements.</param>
/// <param name="SkipsMisplaced">True to write only what has a place; else a value that the kind has no place for is refused.</param>
internal sealed record Scope(Kinds Kind, string Namespace, bool SkipsMisplaced = false);

/// <summary>A simple type, which may differ between documents and publications of the schemas.</summary>
internal sealed record TypeRule(Func<Kinds, SchemaPublication, SimpleType> In)
{
    public static implicit operator TypeRule(SimpleType type) => new((_, _) => type);
}

/// <summary>A text into one property.</summary>
internal sealed class ValueElement<T, TValue>(Property<T, TValue> property, TypeRule type, Occurs occurs) : Element<T>(property.Name, occurs)
{
    public override TypeRule Type => type;

    public override bool IsEmpty(T owner) => property.Get(owner) is null or "";

    public override void Write(XmlWriter writer, T owner, Scope scope)
    {
        var text = Lexical.Format(property.Get(owner), type.In(scope.Kind, SchemaPublication.V2026));
        if (text is { Length: > 0 } || (text is not null && Occurs.IsRequiredIn(scope.Kind)))
            writer.WriteElementString(Name, scope.Namespace, text);
    }

    public override void Read(T owner, IReadOnlyList<XElement> found, Scope scope, string path) =>
        property.Set(owner, (TValue)(Lexical.Read(found[0].Value, typeof(TValue)) ?? throw Unreadable.Value(path, found[0].Value)));
}

/// <summary>Repeated texts into one list.</summary>
internal sealed class ValuesElement<T>(Property<T, IReadOnlyList<string>> property, TypeRule type, Occurs occurs) : Element<T>(property.Name, occurs)
{
    public override TypeRule Type => type;

    public override bool IsEmpty(T owner) => property.Get(owner).Count == 0;

    public override void Write(XmlWriter writer, T owner, Scope scope)
    {
        foreach (var value in property.Get(owner))
            writer.WriteElementString(Name, scope.Namespace, Lexical.Format(value, type.In(scope.Kind, SchemaPublication.V2026)));
    }

    public override void Read(T owner, IReadOnlyList<XElement> found, Scope scope, string path) =>
        property.Set(owner, [.. found.Select(element => element.Value)]);
}

/// <summary>An element with elements into one property.</summary>
internal sealed class PartElement<T, TPart>(Property<T, TPart?> property, Shape<TPart> shape, Occurs occurs) : Element<T>(property.Name, occurs)
    where TPart : class
{
    public override Shape Inside => shape;

    public override bool IsEmpty(T owner) => property.Get(owner) is null;

    public override void Write(XmlWriter writer, T owner, Scope scope)
    {
        if (property.Get(owner) is { } part)
            shape.Write(writer, Name, part, scope);
    }

    public override void Read(T owner, IReadOnlyList<XElement> found, Scope scope, string path) =>
        property.Set(owner, shape.Read(found[0], scope, path));

    public override IEnumerable<string> Misplaced(T owner, Kinds kind, string path) =>
        property.Get(owner) is { } part ? shape.Misplaced(part, kind, path) : [];
}

/// <summary>Repeated elements with elements into one list.</summary>
internal sealed class PartsElement<T, TPart>(Property<T, IReadOnlyList<TPart>> property, Shape<TPart> shape, Occurs occurs, string? name) : Element<T>(name ?? property.Name, occurs)
    where TPart : class
{
    public override Shape Inside => shape;

    public override bool IsEmpty(T owner) => property.Get(owner).Count == 0;

    public override void Write(XmlWriter writer, T owner, Scope scope)
    {
        foreach (var part in property.Get(owner))
            shape.Write(writer, Name, part, scope);
    }

    public override void Read(T owner, IReadOnlyList<XElement> found, Scope scope, string path) =>
        property.Set(owner, [.. found.Select((element, index) => shape.Read(element, scope, $"{path}[{index + 1}]"))]);

    public override IEnumerable<string> Misplaced(T owner, Kinds kind, string path) =>
        property.Get(owner).SelectMany((part, index) => shape.Misplaced(part, kind, $"{path}[{index + 1}]"));
}

/// <summary>An element that only holds a list: DetalleServicio around its lines.</summary>
internal sealed class ListElement<T, TPart>(Property<T, IReadOnlyList<TPart>> property, PartsElement<T, TPart> parts, Occurs occurs) : Element<T>(property.Name, occurs)
    where TPart : class
{
    private readonly Shape<T> inside = new Shape<T>().Add(parts);

    public override Shape Inside => inside;

    public override bool IsEmpty(T owner) => parts.IsEmpty(owner);

    public override void Write(XmlWriter writer, T owner, Scope scope)
    {
        if (IsEmpty(owner))
            return;
        writer.WriteStartElement(Name, scope.Namespace);
        parts.Write(writer, owner, scope);
        writer.WriteEndElement();
    }

    public override void Read(T owner, IReadOnlyList<XElement> found, Scope scope, string path) =>
        inside.ReadInto(owner, found[0], scope, path);

    public override IEnumerable<string> Misplaced(T owner, Kinds kind, string path) => inside.Misplaced(owner, kind, path);
}
