using System.Text;

namespace Quittance.Formats.Xades.Tests;

/// <summary>Documents to be signed: vouchers as small as a signature needs them, and arbitrary XML.</summary>
internal static class Vouchers
{
    private const string Base = "https://cdn.comprobanteselectronicos.go.cr/xml-schemas/v4.4/";

    public static string Invoice(string issuer = "3101123456", string more = "") =>
        $"""<?xml version="1.0" encoding="utf-8"?><FacturaElectronica xmlns="{Base}facturaElectronica" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"><Clave>506</Clave><Emisor><Nombre>Café &amp; Té</Nombre><Identificacion><Tipo>02</Tipo><Numero>{issuer}</Numero></Identificacion></Emisor>{more}</FacturaElectronica>""";

    public static string Of(string root, string inside) => $"""<{root} xmlns="{Base}{char.ToLowerInvariant(root[0])}{root[1..]}">{inside}</{root}>""";

    public static byte[] Signed(string xml, SigningKey? key = null, SignatureProfile? profile = null) =>
        XadesSigner.Sign(Bytes(xml), key ?? TestKeys.Company, TestKeys.Now, profile);

    public static byte[] Bytes(string xml) => Encoding.UTF8.GetBytes(xml);

    public static string Text(byte[] xml) => Encoding.UTF8.GetString(xml);

    /// <summary>Well-formed XML that uses whatever a canonical form has an opinion about.</summary>
    public static string Arbitrary(int seed, bool comments)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        if (random.Next(3) > 0)
            text.Append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>").Append(Pick(random, "", "\n", "\r\n"));
        if (random.Next(4) == 0)
            text.Append("<?style  one  two?>\n");
        if (comments && random.Next(4) == 0)
            text.Append("<!-- é </r> -->\r\n");
        text.Append("<r xmlns=\"urn:r\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"")
            .Append(Pick(random, "", " xmlns:p=\"urn:p\"", " xmlns:ds=\"urn:not-dsig\"", " xmlns:xades=\"http://uri.etsi.org/01903/v1.3.2#\""))
            .Append(Pick(random, "", " xml:lang='es'", " xml:space=\"preserve\" xml:lang=\"a&amp;b\"")).Append('>');
        for (var count = random.Next(8); count >= 0; count--)
            Node(text, random, 0, comments);
        text.Append("</r").Append(Pick(random, "", " ", "\n")).Append('>');
        text.Append(Pick(random, "", "\n", comments ? "<!-- </r> -->" : "", "<?end </r> ?>\r\n"));
        return text.ToString();
    }

    private static void Node(StringBuilder text, Random random, int depth, bool comments)
    {
        switch (random.Next(depth > 4 ? 6 : 10))
        {
            case 0: text.Append(Pick(random, "é", "\U0001F600", "plain", "&#13;", "&#x1F4A9;", "\t")); break;
            case 1: text.Append(Pick(random, "\n  ", "\r\n", "\r", " ")); break;
            case 2: text.Append(Pick(random, "&amp;", "&lt;", "&gt;", "&quot;\"'", "a > b")); break;
            case 3: text.Append("<![CDATA[<x> & ]] \" \r\n]]>"); break;
            case 4: text.Append(Pick(random, "<?p?>", "<?p  q r ?>")); break;
            case 5: text.Append(comments ? Pick(random, "<!---->", "<!-- ü -->") : ""); break;
            default: Element(text, random, depth, comments); break;
        }
    }

    private static void Element(StringBuilder text, Random random, int depth, bool comments)
    {
        var name = Pick(random, "a", "b", "q:c", "é");
        text.Append('<').Append(name).Append(name[0] == 'q' ? $" xmlns:q='{Pick(random, "urn:q", "urn:p")}'" : "");
        text.Append(Pick(random, "", " xmlns=\"\"", " xmlns=\"urn:r\"", " xmlns='urn:other'", " xmlns:z=\"urn:z\" z:m='1' m=\"2\" z:a=''", " xsi:nil=\"true\""));
        text.Append(Pick(random, "", " one='a&#10;b&#9;c&#13;d'", " two=\"x\ny\tz &lt; &amp; ' &quot; >\"", " é='1' z='2' Z='3'"));
        if (random.Next(4) == 0)
        {
            text.Append("/>");
            return;
        }

        text.Append('>');
        for (var count = random.Next(4); count > 0; count--)
            Node(text, random, depth + 1, comments);
        text.Append("</").Append(name).Append('>');
    }

    private static string Pick(Random random, params string[] choices) => choices[random.Next(choices.Length)];
}
