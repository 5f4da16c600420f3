using System.Linq.Expressions;
using System.Xml;
using System.Xml.Linq;

namespace Quittance.Formats.CostaRica.Structure;

/// <summary>What stands inside an element, in order.</summary>
internal abstract class Shape
{
    public abstract IReadOnlyList<Element> Elements { get; }
}

/// <summary>What stands inside the element of a record, in the order of the schemas: the one table that writer, reader and validator share.</summary>
internal sealed class Shape<T> : Shape
{
    private readonly List<Element<T>> elements = [];

    public override IReadOnlyList<Element> Elements => elements;

    /// <summary>An element with text.</summary>
    public Shape<T> Value<TValue>(Expression<Func<T, TValue>> property, TypeRule type, Occurs? occurs = null, bool isNillable = false) =>
        Add(new ValueElement<T, TValue>(new(property), type, occurs ?? Occurs.Always) { IsNillable = isNillable });

    /// <summary>Elements with text.</summary>
    public Shape<T> Values(Expression<Func<T, IReadOnlyList<string>>> property, TypeRule type, Occurs occurs) =>
        Add(new ValuesElement<T>(new(property), type, occurs));

    /// <summary>An element with elements.</summary>
    public Shape<T> Part<TPart>(Expression<Func<T, TPart?>> property, Shape<TPart> shape, Occurs? occurs = null, bool isNillable = false)
        where TPart : class => Add(new PartElement<T, TPart>(new(property), shape, occurs ?? Occurs.Always) { IsNillable = isNillable });

    /// <summary>Elements with elements.</summary>
    public Shape<T> Parts<TPart>(Expression<Func<T, IReadOnlyList<TPart>>> property, Shape<TPart> shape, Occurs occurs)
        where TPart : class => Add(new PartsElement<T, TPart>(new(property), shape, occurs, name: null));

    /// <summary>An element that only holds elements of another name.</summary>
    public Shape<T> List<TPart>(Expression<Func<T, IReadOnlyList<TPart>>> property, string item, Shape<TPart> shape, int most, Occurs occurs)
        where TPart : class
    {
        var list = new Property<T, IReadOnlyList<TPart>>(property);
        return Add(new ListElement<T, TPart>(list, new(list, shape, Occurs.Always.UpTo(most), item), occurs));
    }

    public Shape<T> Add(Element<T> element)
    {
        elements.Add(element);
        return this;
    }

    public void Write(XmlWriter writer, string name, T owner, Scope scope)
    {
        writer.WriteStartElement(name, scope.Namespace);
        foreach (var element in elements)
            if (element.Occurs.IsIn(scope.Kind))
                element.Write(writer, owner, scope);
            else if (!scope.SkipsMisplaced && !element.IsEmpty(owner))
                throw new ArgumentException($"{scope.Kind} has no place for {name}/{element.Name}.");
        writer.WriteEndElement();
    }

    /// <summary>The paths of values that the kind has no place for.</summary>
    public IEnumerable<string> Misplaced(T owner, Kinds kind, string path) => elements.SelectMany(element =>
        element.Occurs.IsIn(kind) ? element.Misplaced(owner, kind, $"{path}/{element.Name}")
            : element.IsEmpty(owner) ? [] : [$"{path}/{element.Name}"]);

    public T Read(XElement element, Scope scope, string path)
    {
        var owner = Blank<T>.New();
        ReadInto(owner, element, scope, path);
        return owner;
    }

    public void ReadInto(T owner, XElement element, Scope scope, string path)
    {
        var found = element.Elements().Where(child => !Nil.Is(child)).ToLookup(child => child.Name.LocalName, StringComparer.Ordinal);
        foreach (var known in elements.Where(known => known.Occurs.IsIn(scope.Kind)))
            if (found[known.Name].ToArray() is { Length: > 0 } here)
                known.Read(owner, here, scope, $"{path}/{known.Name}");
            else if (known.Occurs.IsRequiredIn(scope.Kind))
                throw Unreadable.Missing($"{path}/{known.Name}");
    }
}
