using System.Text.RegularExpressions;
using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Layout.Parties;

/// <summary>Tells whether words can be a party's name, and cuts away what is not part of it.</summary>
internal static partial class PartyName
{
    private const int Longest = 70;

    /// <summary>The name in a line of text, or null when the line holds none.</summary>
    public static string? From(string line)
    {
        var name = Lead().Replace(line, "");
        name = Address().Split(name)[0];
        name = Tail().Replace(name, "").Replace(Segment.WideGap, ' ').Trim(' ', ',', ';', ':', '-', '–', '|', '•', '·', '*', '=', '_', '"', '\'', '/', '(');
        return IsPlausible(name) ? name : null;
    }

    public static bool HasLegalForm(string text) => LegalForm().IsMatch(text);

    /// <summary>Folded and without legal form or punctuation, for comparing.</summary>
    public static string Key(string name) =>
        string.Concat(Token.Split(LegalForm().Replace(name, " ")).Select(token => token.Folded));

    private static bool IsPlausible(string name)
    {
        var letters = name.Count(char.IsLetter);
        return name.Length is >= 2 and <= Longest
            && letters >= 2
            && letters > 2 * name.Count(char.IsDigit)
            && !name.Contains(':', StringComparison.Ordinal)
            && Key(name).Length >= 2
            && !NotName().IsMatch(name);
    }

    [GeneratedRegex(@"^(?:[\W_]+|(?:attn|att|c/o|name|nazwa|m/s|messrs|company|firma|herrn?|frau|nom|nombre|neve?|mr|mrs|ms|z\.?\s?hd\.?)\b[.:\s]+)+", RegexOptions.IgnoreCase, RegexLimit.Milliseconds)]
    private static partial Regex Lead();

    /// <summary>Where an address or a second column begins on the same line.</summary>
    [GeneratedRegex(@"\s[•·●|]\s|\s+[-–—]\s+(?=[^,]*\d)|,\s*(?=[^,]*\d)|\u2003{1}(?=[\p{L}]+:)|[;●•]|\s*\(?(?:tel|phone|fax|e-?mail|gln|gstin|vat|tax id|nip|abn)\b[.:\s#]*(?=[\d+(]|no)", RegexOptions.IgnoreCase, RegexLimit.Milliseconds)]
    private static partial Regex Address();

    [GeneratedRegex(@"[\s,]+(?:auf folgendes|domiciliation|auf unser|os produtos).*$|\s+\d{4,}.*$", RegexOptions.IgnoreCase, RegexLimit.Milliseconds)]
    private static partial Regex Tail();

    [GeneratedRegex(
        @"^(?:herrn?|frau|firma|an|sir|madam)$|@|www\.|https?:|\.com/|^\d+\s|^(?:page|seite|tel|phone|fax|date|datum|e-?mail|iban|bic|gln|street|address|united states|germany|deutschland|france|usa|copy|original|kopie|duplicate|thank you|welcome|dear|sehr geehrte|details|summary|amount|total|description|item|qty|quantity|logo|po box|p\.o\. box)\b|:$",
        RegexOptions.IgnoreCase, RegexLimit.Milliseconds)]
    private static partial Regex NotName();

    /// <summary>A legal form; the letters that recognition takes for each other in the commonest one of slips are let pass.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\d])(?:GmbH(?: ?& ?Co\.? ?KG)?|mbH|AG|KG|OHG|UG|e\.? ?K\.|a\.G\.|Ltd|Limited|LLC|L\.L\.C|LLP|Inc|Incorporated|Corp|Corporation|PLC|Pty|Pvt|Private Limited|S[DO0]N\.? ?B[HN][DO0]|S/B|BHD|Co\.|SA|S\.A\.?|SAS|SARL|EURL|SASU|SRL|S\.r\.l\.?|S\.p\.A\.?|SpA|S\.L\.?|S\.L\.U\.?|SLU|B\.V\.?|BV|N\.V\.?|NV|AB|ApS|A/S|AS|Oy|Oyj|Kft|Zrt|Nyrt|Bt|s\.? ?r\.? ?o|a\.? ?s\.|Sp\. ?z ?o\. ?o|sp\.j|S\.C\.|d\.o\.o|Ltda|LTDA|EIRELI|ME|Lda|EOOD|OOD)(?![\p{L}\d])",
        RegexOptions.IgnoreCase, RegexLimit.Milliseconds)]
    private static partial Regex LegalForm();
}
