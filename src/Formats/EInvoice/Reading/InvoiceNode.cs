using System.Xml.Linq;
using Quittance.Kernel;

namespace Quittance.Formats.EInvoice.Reading;

/// <summary>
/// An element of an invoice, asked by paths of local names: <c>Party/PartyName/Name</c>. Optional values that make no sense are
/// null and leave a warning; the <c>Required</c> ones end the reading.
/// </summary>
internal sealed class InvoiceNode(XElement element, List<EInvoiceWarning> warnings)
{
    public IEnumerable<InvoiceNode> All(string path)
    {
        IEnumerable<XElement> found = [element];
        foreach (var name in path.Split('/'))
            found = found.SelectMany(parent => parent.Elements().Where(child => string.Equals(child.Name.LocalName, name, StringComparison.Ordinal)));
        return found.Select(child => new InvoiceNode(child, warnings));
    }

    public InvoiceNode? First(string path) => All(path).FirstOrDefault();

    public InvoiceNode Required(string path) =>
        First(path) ?? throw new UnreadableInvoiceException(EInvoiceProblems.Missing with { Detail = path });

    public string Name => element.Name.LocalName;

    /// <summary>The text of this element, trimmed; null when it is empty.</summary>
    public string? Value => element.Value.Trim() is { Length: > 0 } text ? text : null;

    public string? Attribute(string name) => element.Attribute(name)?.Value.Trim();

    public string? Text(string path) => All(path).Select(node => node.Value).FirstOrDefault(text => text is not null);

    public IReadOnlyList<string> Texts(string path) => [.. All(path).Select(node => node.Value).OfType<string>()];

    public string RequiredText(string path) =>
        Text(path) ?? throw new UnreadableInvoiceException(EInvoiceProblems.Missing with { Detail = path });

    /// <summary>This element itself as a number.</summary>
    public decimal? Number() => Value is { } text ? InvoiceValues.Number(text) ?? Warned<decimal?>(Name, text) : null;

    public decimal? Number(string path) => Optional(path, InvoiceValues.Number);

    public DateOnly? Date(string path) => Optional(path, InvoiceValues.Date);

    public Country? Country(string path) =>
        Optional<Country>(path, text => Kernel.Country.TryParse(text, out var country) ? country : null);

    public decimal RequiredNumber(string path) => InvoiceValues.Number(RequiredText(path)) ?? throw Unreadable(path);

    public DateOnly RequiredDate(string path) => InvoiceValues.Date(RequiredText(path)) ?? throw Unreadable(path);

    public Currency RequiredCurrency(string path) =>
        Currency.TryParse(RequiredText(path), out var currency) ? currency : throw Unreadable(path);

    /// <summary>True for <c>true</c> and <c>1</c>; an absent indicator is false.</summary>
    public bool Flag(string path) => Text(path) is "true" or "1";

    private T? Optional<T>(string path, Func<string, T?> read)
        where T : struct => Text(path) is { } text ? read(text) ?? Warned<T?>(path, text) : null;

    private T? Optional<T>(string path, Func<string, T?> read)
        where T : class => Text(path) is { } text ? read(text) ?? Warned<T?>(path, text) : null;

    private T? Warned<T>(string path, string text)
    {
        warnings.Add(new EInvoiceWarning(path[(path.LastIndexOf('/') + 1)..], Shortened(text)));
        return default;
    }

    private UnreadableInvoiceException Unreadable(string path) =>
        new(EInvoiceProblems.Unreadable with { Detail = $"{path}: {Shortened(Text(path)!)}" });

    private static string Shortened(string text) => text.Length > 100 ? text[..100] : text;
}
