namespace Quittance.Formats.CostaRica;

// Arithmetic: amounts that do not follow from the others.
public static partial class FindingKinds
{
    /// <summary>{0} is {1}, but the other amounts of the line make {2}.</summary>
    public static readonly FindingKind WrongAmount =
        new("CR-ARI-001", "{0} is {1}, but the other amounts of the line make {2}.", "{0} es {1}, pero de los demás montos de la línea resulta {2}.");

    /// <summary>The tax is {0}, but base and rate make {1}.</summary>
    public static readonly FindingKind WrongTax =
        new("CR-ARI-002", "The tax is {0}, but base and rate make {1}.", "El impuesto es {0}, pero de la base y la tarifa resulta {1}.");

    /// <summary>The exonerated amount is {0}, but base and exonerated rate make {1}.</summary>
    public static readonly FindingKind WrongExoneration =
        new("CR-ARI-003", "The exonerated amount is {0}, but base and exonerated rate make {1}.", "El monto exonerado es {0}, pero de la base y la tarifa exonerada resulta {1}.");

    /// <summary>{0} is {1}, but the lines make {2}.</summary>
    public static readonly FindingKind WrongTotal =
        new("CR-ARI-011", "{0} is {1}, but the lines make {2}.", "{0} es {1}, pero de las líneas resulta {2}.");

    /// <summary>{0} is {1}, but the totals above it make {2}.</summary>
    public static readonly FindingKind WrongSum =
        new("CR-ARI-012", "{0} is {1}, but the totals above it make {2}.", "{0} es {1}, pero de los totales anteriores resulta {2}.");

    /// <summary>The tax with code {0} and rate {1} is {2}, but the lines make {3}.</summary>
    public static readonly FindingKind WrongBreakdown =
        new("CR-ARI-013", "The tax with code {0} and rate {1} is {2}, but the lines make {3}.", "El impuesto con código {0} y tarifa {1} es {2}, pero de las líneas resulta {3}.");

    /// <summary>The lines have tax with code {0} and rate {1}, but the breakdown has not.</summary>
    public static readonly FindingKind MissingBreakdown =
        new("CR-ARI-014", "The lines have tax with code {0} and rate {1}, but the breakdown has not.", "Las líneas tienen impuesto con código {0} y tarifa {1}, pero el desglose no.");

    /// <summary>The means of payment add up to {0}, but the total is {1}.</summary>
    public static readonly FindingKind WrongPayments =
        new("CR-ARI-015", "The means of payment add up to {0}, but the total is {1}.", "Los medios de pago suman {0}, pero el total es {1}.");

    /// <summary>The amounts are too large to be reckoned with.</summary>
    public static readonly FindingKind BeyondReckoning =
        new("CR-ARI-016", "The amounts are too large to be reckoned with.", "Los montos son demasiado grandes para hacer cálculos con ellos.");

    /// <summary>{0} is left out, but the lines make {1}.</summary>
    public static readonly FindingKind MissingTotal =
        new("CR-ARI-021", "{0} is left out, but the lines make {1}.", "Se omite {0}, pero de las líneas resulta {1}.", FindingSeverity.Warning);
}
