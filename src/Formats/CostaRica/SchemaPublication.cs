namespace Quittance.Formats.CostaRica;

/// <summary>
/// The two publications of the schemas of version 4.4. A document does not tell which it was made for: their namespace is the same.
/// They differ in the form of the clave and in the codes of references only.
/// </summary>
public enum SchemaPublication
{
    /// <summary>The first, mandatory from 1 September 2025: claves of digits only.</summary>
    V2024,

    /// <summary>The second, mandatory from 1 November 2026: letters in claves, more codes of references.</summary>
    V2026,
}
