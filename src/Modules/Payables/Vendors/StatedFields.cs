using Quittance.Capture.Contracts;
using Quittance.Payables.Checks;
using Quittance.Payables.Invoices;

namespace Quittance.Payables.Vendors;

/// <summary>What a page states as far as it tells the vendor and the terms.</summary>
internal static class StatedFields
{
    /// <summary>
    /// The reading, but what a person said of the invoice before it was read again counts more, and the company's own tax id is not the vendor's:
    /// it stands on every invoice and proves nothing.
    /// </summary>
    public static Reading Of(Invoice invoice, Reading reading, string? ownTaxId)
    {
        var fields = new Dictionary<string, ReadField>(reading.Fields);
        foreach (var corrected in invoice.Fields.Where(field => field.IsCorrected))
        {
            fields.Remove(corrected.Name);
            if (corrected.Value is { } value)
                fields.Add(corrected.Name, new(value, corrected.Confidence, corrected.Origin));
        }

        if (TaxIdMatch.AreSame(fields.GetValueOrDefault(FieldNames.SupplierTaxId)?.Value, ownTaxId))
            fields.Remove(FieldNames.SupplierTaxId);
        return reading with { Fields = fields };
    }
}
