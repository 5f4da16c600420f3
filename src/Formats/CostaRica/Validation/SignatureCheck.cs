using System.Xml.Linq;
using Quittance.Formats.CostaRica.Structure;

namespace Quittance.Formats.CostaRica.Validation;

/// <summary>The outer form of signatures: that they are there and have their parts. Whether they are right is another library's question.</summary>
internal sealed class SignatureCheck(FindingList findings)
{
    private const int MostSignatures = 5;

    private static readonly XNamespace Namespace = "http://www.w3.org/2000/09/xmldsig#";

    public static bool IsSignature(XElement element) => element.Name == Namespace + "Signature";

    public void Check(List<XElement> signatures, string path, Kinds kind, bool isRequired)
    {
        var most = kind == Kinds.MH ? 1 : MostSignatures;
        if (signatures.Count == 0 && isRequired)
            findings.Add(FindingKinds.Unsigned.At(path));
        if (signatures.Count > most)
            findings.Add(FindingKinds.TooMany.At($"{path}/Signature", "Signature", most));
        foreach (var signature in signatures)
            CheckParts(signature, $"{path}/Signature");
    }

    private void CheckParts(XElement signature, string path)
    {
        Expect(signature, path, "SignedInfo SignatureValue", optional: "KeyInfo", repeated: "Object");
        if (signature.Element(Namespace + "SignedInfo") is not { } info)
            return;
        Expect(info, $"{path}/SignedInfo", "CanonicalizationMethod SignatureMethod Reference", optional: "", repeated: "Reference");
        foreach (var reference in info.Elements(Namespace + "Reference").Where(reference => reference.Element(Namespace + "DigestValue") is null))
            findings.Add(FindingKinds.BrokenSignature.At($"{path}/SignedInfo/{reference.Name.LocalName}", "DigestValue"));
    }

    private void Expect(XElement parent, string path, string required, string optional, string repeated)
    {
        var left = new Queue<string>(required.Split(' '));
        var isOptionalLeft = optional.Length > 0;
        foreach (var child in parent.Elements())
            if (left.Count > 0 && Is(child, left.Peek()))
                left.Dequeue();
            else if (left.Count == 0 && isOptionalLeft && Is(child, optional))
                isOptionalLeft = false;
            else if (left.Count > 0 || !Is(child, repeated))
                findings.Add(FindingKinds.BrokenSignature.At(path, left.Count > 0 ? left.Peek() : child.Name.LocalName));
        foreach (var missing in left)
            findings.Add(FindingKinds.BrokenSignature.At(path, missing));
    }

    private static bool Is(XElement element, string name) => element.Name == Namespace + name;
}
