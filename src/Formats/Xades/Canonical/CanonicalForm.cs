namespace Quittance.Formats.Xades.Canonical;

/// <summary>The two canonical forms that the authority accepts; both leave comments out.</summary>
internal enum CanonicalForm
{
    /// <summary>Canonical XML 1.0: every namespace in scope comes along.</summary>
    Inclusive,

    /// <summary>Exclusive XML Canonicalization 1.0: only namespaces that are visibly used.</summary>
    Exclusive,
}
