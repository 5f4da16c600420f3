namespace Quittance.Formats.Xades.Tests;

/// <summary>The part of a verdict that other programs give too: what xmlsec1 calls OK.</summary>
internal static class Mathematics
{
    private static readonly string[] Names =
        [CheckNames.WellFormed, CheckNames.Signatures, CheckNames.Structure, CheckNames.DocumentDigest, CheckNames.KeyInfoDigest, CheckNames.SignedPropertiesDigest, CheckNames.SignatureValue];

    public static bool IsRight(byte[] document) => IsRight(XadesVerifier.Verify(document, TestKeys.Now));

    public static bool IsRight(SignatureVerdict verdict) => verdict.Checks.Where(check => Names.Contains(check.Name)).All(check => check.Ok);
}
