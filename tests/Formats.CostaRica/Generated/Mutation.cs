using System.Xml.Linq;

namespace Quittance.Formats.CostaRica.Tests.Generated;

/// <summary>One random change to a document, outside its signature: some do no harm, most do.</summary>
internal static class Mutation
{
    // What values turn into: of the right type or not, too long, too short, at and beyond the limits.
    private static readonly string[] Values =
    [
        "", " ", "      ", "\t\n", "x", "0", "00", "01", "1", "-1", "+1", "1.0", "1.", ".5", "1.123456", "1.00000000", "0013", "13.00", "99", "100", "999.99", "1000", "1001", "1e5", "1,5", "NaN", "INF",
        " 12 ", "12345678901234567890123", "9999999999999.99999", "99999999999999.9", "9999999999999.999999", "2026-11-20T10:15:30-06:00", "2026-11-20T10:15:30", "2026-11-20",
        "2026-13-20T10:15:30Z", "2026-02-29T10:15:30Z", "2026-11-20T24:00:00", "2026-11-20T24:00:01", "2026-11-20T10:15:30+15:00", "2026-11-20T10:15:30.123Z", "20-11-2026", "0001-01-01T00:00:00Z", "9999-12-31T24:00:00",
        "CRC", "crc", "XAU", "Unid", "kg", "Kg", "19", "20", "17", "13", "true", "áéíóú", "<&>",
        "50620112600310112345600100001010000000002112345678", "5062011260031011234560010000101000000000211234567A", "00100001010000000002", "0010000101000000000A",
    ];

    private static readonly int[] Lengths = [2, 3, 4, 5, 12, 13, 17, 20, 21, 50, 51, 80, 81, 100, 101, 160, 161, 200, 201, 250, 251, 300, 301, 500, 501];

    public static string Of(string xml, Random random)
    {
        var document = XDocument.Parse(xml, LoadOptions.PreserveWhitespace);
        var elements = document.Root!.Descendants().Where(element => element.Name.Namespace == document.Root.Name.Namespace).ToList();
        var chosen = elements[random.Next(elements.Count)];
        Change(chosen, elements, random);
        return document.Declaration + document.ToString(SaveOptions.DisableFormatting);
    }

    private static void Change(XElement chosen, List<XElement> elements, Random random)
    {
        switch (random.Next(14))
        {
            case 0: chosen.Remove(); break;
            case 1: chosen.AddAfterSelf(new XElement(chosen)); break;
            case 2: Swap(chosen); break;
            case 3: chosen.AddBeforeSelf(new XElement(elements[random.Next(elements.Count)])); break;
            case 4: chosen.Name = chosen.Name.Namespace + (chosen.Name.LocalName + "X"); break;
            case 5: chosen.Name = XNamespace.None + chosen.Name.LocalName; break;
            case 6: chosen.SetAttributeValue("codigo", "1"); break;
            case 7: chosen.Add(new XText("texto")); break;
            case 8: chosen.AddFirst(new XComment("nada")); break;
            case 9: chosen.SetAttributeValue(XName.Get(random.Next(2) == 0 ? "nil" : "schemaLocation", "http://www.w3.org/2001/XMLSchema-instance"), random.Next(2) == 0 ? "true" : "a b"); break;
            default: SetValue(Leaf(elements, random), random); break;
        }
    }

    private static void Swap(XElement chosen)
    {
        if (chosen.NextNode is XElement next)
            next.ReplaceWith(next, new XElement(chosen));
        chosen.Remove();
    }

    private static XElement Leaf(List<XElement> elements, Random random)
    {
        var leaves = elements.Where(element => !element.HasElements).ToList();
        return leaves[random.Next(leaves.Count)];
    }

    private static void SetValue(XElement leaf, Random random) =>
        leaf.Value = random.Next(4) == 0 ? new string('x', Lengths[random.Next(Lengths.Length)]) : Values[random.Next(Values.Length)];
}
