using Quittance.Kernel.Errors;
using Quittance.Payables.Invoices;

namespace Quittance.Payables;

/// <summary>Everything this module refuses, said once.</summary>
internal static class PayablesErrors
{
    public static readonly Error OpenErrors =
        new("AP-INV-002", "This invoice has open errors. Correct them before it is approved.");

    public static readonly Error InvalidFields =
        new("AP-INV-003", "Some values cannot be used.", ErrorKind.Invalid);

    public static readonly Error Forbidden =
        new("AP-INV-004", "Your role does not allow this step.", ErrorKind.Forbidden);

    public static readonly Error NotAForm =
        new("AP-REC-001", "Send the files as multipart/form-data, each in a part named 'files'.", ErrorKind.Invalid);

    public static readonly Error NoFiles =
        new("AP-REC-002", "There is no file in the request.", ErrorKind.Invalid);

    public static readonly Error TooManyFiles =
        new("AP-REC-003", "At most 200 files are taken at once. Send this one again.", ErrorKind.TooLarge);

    public static readonly Error FileTooLarge =
        new("AP-REC-004", "The file is larger than 25 MB.", ErrorKind.TooLarge);

    public static readonly Error FileEmpty =
        new("AP-REC-005", "The file is empty.", ErrorKind.Invalid);

    public static readonly Error BadFilter =
        new("AP-LST-001", "A filter cannot be used.", ErrorKind.Invalid);

    public static readonly Error BadBulk =
        new("AP-BLK-001", "A bulk action is one of submit, approve, reject, hold and release, on 1 to 500 invoices.", ErrorKind.Invalid);

    /// <summary>One code for every step that is not in the table; the sentence names the step.</summary>
    public static Error NotAllowed(InvoiceState state, InvoiceAction action) =>
        new("AP-INV-001", $"An invoice in state '{Words.Of(state)}' cannot take the step '{Words.Of(action)}'.");
}
