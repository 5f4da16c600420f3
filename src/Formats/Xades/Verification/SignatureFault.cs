namespace Quittance.Formats.Xades.Verification;

/// <summary>A signature is not laid out as it must be; never leaves the verifier.</summary>
internal sealed class SignatureFault(string detail) : Exception(detail);
