using System.Text;
using System.Xml;
using Quittance.Kernel.Errors;
using Quittance.Kernel.Xml;

namespace Quittance.Capture.Pages;

/// <summary>The text of a structured document, set out so that a person can read it.</summary>
internal static class SourceText
{
    private const long LongestText = 2 * 1024 * 1024;

    // Indents grow with depth: a small file of nested elements would come out as gigabytes.
    private const long LongestOutput = 4 * LongestText;
    private static readonly int Deepest = XmlLimits.Default.MaximumDepth;


    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = LongestText,
        IgnoreWhitespace = true,
        Async = true,
    };

    public static async Task<string> OfAsync(string path, CancellationToken cancellation)
    {
        try
        {
            await using var file = File.OpenRead(path);
            return await IndentAsync(file, cancellation);
        }
        catch (XmlException)
        {
            throw new RefusalException(CaptureErrors.NoText);
        }
    }

    private static async Task<string> IndentAsync(Stream file, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        using var reader = XmlReader.Create(file, Safe);
        await using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, Async = true, OmitXmlDeclaration = true }))
        {
            while (await reader.ReadAsync())
            {
                cancellation.ThrowIfCancellationRequested();
                if (reader.Depth > Deepest || text.Length > LongestOutput)
                    throw new RefusalException(CaptureErrors.NoText);
                await WriteNodeAsync(reader, writer);
            }
        }
        return text.ToString();
    }

    private static async Task WriteNodeAsync(XmlReader reader, XmlWriter writer)
    {
        if (reader.NodeType == XmlNodeType.Element)
        {
            await writer.WriteStartElementAsync(reader.Prefix, reader.LocalName, reader.NamespaceURI);
            await writer.WriteAttributesAsync(reader, defattr: false);
            if (reader.IsEmptyElement)
                await writer.WriteEndElementAsync();
        }
        else if (reader.NodeType == XmlNodeType.EndElement)
            await writer.WriteEndElementAsync();
        else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            await writer.WriteStringAsync(reader.Value);
    }
}
