using System.Xml;
using System.Xml.Schema;
using Quittance.Formats.CostaRica.Validation;
using Quittance.Kernel.Errors;
using Quittance.Kernel.Xml;

namespace Quittance.Formats.CostaRica;

/// <summary>
/// The authority's own schemas, which an operator brought: an extra gate beside <see cref="ComprobanteValidator"/>, which works without.
/// Nothing is fetched, and no external part of a document type definition is read.
/// </summary>
public sealed class OfficialSchemas
{
    private const string Signatures = "http://www.w3.org/2000/09/xmldsig#";

    private readonly XmlSchemaSet all;

    private OfficialSchemas(XmlSchemaSet set) => all = set;

    /// <summary>The roots of the documents there is a schema for, in the order of the alphabet.</summary>
    public IReadOnlyList<string> Documents => [.. all.GlobalElements.Names.Cast<XmlQualifiedName>().Where(name => name.Namespace != Signatures).Select(name => name.Name).Order(StringComparer.Ordinal)];

    /// <summary>Compiles schemas of version 4.4; that of XML signatures must be among them, since all refer to it.</summary>
    /// <exception cref="RefusalException">One is no such schema, or they do not go together.</exception>
    public static OfficialSchemas Compile(IReadOnlyList<byte[]> schemas)
    {
        var set = new XmlSchemaSet { XmlResolver = null };
        try
        {
            foreach (var schema in schemas)
                set.Add(Read(schema));
            if (!set.Contains(Signatures))
                throw new RefusalException(SchemaErrors.NoSignatures);
            set.Compile();
        }
        catch (XmlSchemaException)
        {
            throw new RefusalException(SchemaErrors.DoNotCompile);
        }
        return new OfficialSchemas(set);
    }

    /// <summary>The name a schema goes by: <c>FacturaElectronica_V4.4.xsd</c>.</summary>
    /// <exception cref="RefusalException">It is no schema of version 4.4.</exception>
    public static string NameOf(byte[] schema)
    {
        var target = Read(schema).TargetNamespace;
        return target == Signatures ? "xmldsig-core-schema.xsd" : $"{RootOf(target!)}_V4.4.xsd";
    }

    /// <summary>What the schemas find in a document; nothing where there is no schema for its root.</summary>
    public IReadOnlyList<Finding> Check(Stream document)
    {
        var findings = new FindingList();
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, ValidationType = ValidationType.Schema, Schemas = all };
        var path = new Stack<string>();
        settings.ValidationEventHandler += (_, found) => findings.Add(Finding(found, path));
        try
        {
            using var reader = XmlReader.Create(document, settings);
            while (!findings.IsFull && reader.Read())
                Follow(reader, path);
        }
        catch (XmlException failure)
        {
            var problem = ComprobanteProblems.NotXml;
            findings.Add(new Finding(problem.Code, "/", $"{problem.Message} {failure.Message}", problem.MessageEs, FindingSeverity.Error));
        }
        return findings.All;
    }

    private static void Follow(XmlReader reader, Stack<string> path)
    {
        if (reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement)
            path.Push(reader.LocalName);
        else if (reader.NodeType == XmlNodeType.EndElement)
            path.Pop();
    }

    private static Finding Finding(ValidationEventArgs found, Stack<string> path) =>
        FindingKinds.Official.At("/" + string.Join('/', path.Reverse()), found.Exception.LineNumber, found.Exception.LinePosition, found.Message);

    // The schema of signatures has a document type definition with entities of its own; nothing outside the file is read for it.
    private static XmlSchema Read(byte[] schema)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, XmlResolver = null, MaxCharactersFromEntities = 100_000, MaxCharactersInDocument = XmlLimits.Default.MaximumBytes };
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(schema, writable: false), settings);
            var read = XmlSchema.Read(reader, validationEventHandler: null)!;
            return read.TargetNamespace is { } target && (target == Signatures || RootOf(target) is not null) ? read : throw new RefusalException(SchemaErrors.UnknownNamespace);
        }
        catch (Exception failure) when (failure is XmlException or XmlSchemaException)
        {
            throw new RefusalException(SchemaErrors.NotASchema);
        }
    }

    private static string? RootOf(string target) =>
        ComprobanteKinds.All.Select(kind => kind.Root()).Append(nameof(MensajeReceptor)).Append(nameof(MensajeHacienda))
            .FirstOrDefault(root => ComprobanteKinds.NamespaceOf(root) == target);
}
