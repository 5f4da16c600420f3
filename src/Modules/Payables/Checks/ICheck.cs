namespace Quittance.Payables.Checks;

/// <summary>One question about an invoice. Pure: the same facts give the same findings.</summary>
internal interface ICheck
{
    /// <summary>Everything it may find.</summary>
    IReadOnlyList<FindingKind> Finds { get; }

    /// <summary>Looks; nothing found is the good answer.</summary>
    IEnumerable<Finding> Inspect(InvoiceFacts facts);
}
