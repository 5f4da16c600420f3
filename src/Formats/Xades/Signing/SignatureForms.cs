using System.Text;
using Quittance.Formats.Xades.Canonical;
using Quittance.Kernel.Xml;

namespace Quittance.Formats.Xades.Signing;

/// <summary>
/// The canonical forms of a signature's parts where they will stand: beneath the root's namespaces, which the inclusive form takes along.
/// To take them from the part alone is the classic way to a "modified after signing".
/// </summary>
internal abstract class SignatureForms
{
    protected static readonly Binding Ds = new("ds", Dsig.Uri), Xades = new("xades", Dsig.Xades);

    public static SignatureForms Of(RootContext context, SignatureShape shape) =>
        shape == SignatureShape.Common && context.HasNamespacesOnly ? new WrittenForms(context)
            : new ParsedForms(context, shape == SignatureShape.Common ? CanonicalForm.Inclusive : CanonicalForm.Exclusive);

    /// <summary>Of a part directly beneath the signature.</summary>
    public abstract byte[] InSignature(string part);

    /// <summary>Of the signed properties, beneath the qualifying properties.</summary>
    public abstract byte[] InProperties(string part);
}

/// <summary>Parts are in inclusive form as they are written, but for the declarations that their first tag inherits.</summary>
internal sealed class WrittenForms(RootContext context) : SignatureForms
{
    private readonly string signature = context.InTag(Ds), properties = context.InTag(Ds, Xades);

    public override byte[] InSignature(string part) => Declaring(part, signature);

    public override byte[] InProperties(string part) => Declaring(part, properties);

    private static byte[] Declaring(string part, string declarations)
    {
        var name = part.AsSpan().IndexOfAny(' ', '>');
        return Encoding.UTF8.GetBytes(string.Concat(part.AsSpan(0, name), declarations, part.AsSpan(name)));
    }
}

/// <summary>Parts are put into a document of their own, with the root's context, and taken from it by the canonicaliser.</summary>
internal sealed class ParsedForms(RootContext context, CanonicalForm form) : SignatureForms
{
    // Where they stand in it, in document order.
    private const int BeneathSignature = 3, BeneathProperties = 5;

    private readonly string root = context.InTag();

    public override byte[] InSignature(string part) => Canonical(part, BeneathSignature);

    public override byte[] InProperties(string part) => Canonical(
        $"""<ds:Object><xades:QualifyingProperties xmlns:xades="{Dsig.Xades}">{part}</xades:QualifyingProperties></ds:Object>""", BeneathProperties);

    private byte[] Canonical(string inside, int number)
    {
        using var reader = ExactXml.Open(Encoding.UTF8.GetBytes($"""<r{root}><ds:Signature xmlns:ds="{Dsig.Uri}">{inside}</ds:Signature></r>"""));
        var text = new CanonicalText();
        new Canonicaliser(reader, form, text).WriteElement(number);
        return text.Written.ToArray();
    }
}
