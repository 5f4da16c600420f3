using Quittance.Kernel.Errors;

namespace Quittance.Formats.CostaRica;

/// <summary>Why files that an operator brought are not the official schemas.</summary>
public static class SchemaErrors
{
    /// <summary>It is no XML, or no schema.</summary>
    public static readonly Error NotASchema = new("CR-XSD-011", "The file is no XML schema.");

    /// <summary>A schema of something else, or of another version.</summary>
    public static readonly Error UnknownNamespace = new("CR-XSD-012", "The file is no schema of version 4.4 of Costa Rica's vouchers, nor that of XML signatures.");

    /// <summary>All refer to the schema of signatures.</summary>
    public static readonly Error NoSignatures = new("CR-XSD-013", "The schema of XML signatures is missing: install xmldsig-core-schema.xsd too.");

    /// <summary>They contradict each other, or lack a part.</summary>
    public static readonly Error DoNotCompile = new("CR-XSD-014", "The schemas do not go together. Install files of one publication.");
}
