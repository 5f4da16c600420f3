using Quittance.Kernel.Errors;
using Quittance.Payables.Invoices;

namespace Quittance.Payables;

/// <summary>Everything this module refuses, said once.</summary>
internal static class PayablesErrors
{
    private static readonly Error StepNotAllowed =
        new("AP-INV-001", "An invoice in this state cannot take this step.");

    private static readonly Error ErrorsAreOpen =
        new("AP-INV-002", "This invoice has open errors. Correct them first.");

    public static readonly Error Forbidden =
        new("AP-INV-003", "Your role does not allow this step.", ErrorKind.Forbidden);

    public static readonly Error NotAForm =
        new("AP-REC-001", "Send the files as multipart/form-data, each in a part named 'files'.", ErrorKind.Invalid);

    public static readonly Error NoFiles =
        new("AP-REC-002", "There is no file in the request.", ErrorKind.Invalid);

    public static readonly Error TooManyFiles =
        new("AP-REC-003", "At most 200 files are taken at once. Send this one again.", ErrorKind.TooLarge);

    public static readonly Error BadCursor =
        new("AP-LST-001", "The cursor belongs to a list in another order. Start again without it.", ErrorKind.Invalid);

    public static readonly Error BadBulk =
        new("AP-BLK-001", "Choose 1 to 500 invoices, or give a filter; not both.", ErrorKind.Invalid);

    public static readonly Error ChangedSinceChosen =
        new("AP-BLK-002", "The invoice changed after it was chosen. Look at it again.", ErrorKind.Stale);

    /// <summary>The sentence names the first error, which may be newer than what the person saw.</summary>
    public static Error OpenErrors(string first) => ErrorsAreOpen with { Message = $"{ErrorsAreOpen.Message} {first}" };

    /// <summary>One code for every step that is not in the table; the sentence names the step.</summary>
    public static Error NotAllowed(InvoiceState state, InvoiceAction action) =>
        StepNotAllowed with { Message = $"An invoice in state '{Words.Of(state)}' cannot take the step '{Words.Of(action)}'." };
}
