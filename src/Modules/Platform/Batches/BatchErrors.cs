using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Batches;

namespace Quittance.Platform;

internal static partial class PlatformErrors
{
    private static readonly Error BatchStepRefused =
        new("PLT-BAT-001", "A batch in this state cannot take this step.");

    public static readonly Error NothingToBatch =
        new("PLT-BAT-002", "Nothing matches, so there is nothing to do. Load the list again.");

    private static readonly Error BatchGrew =
        new("PLT-BAT-003", "The list changed meanwhile. Load it again and look before you go on.", ErrorKind.Conflict);

    public static readonly Error BadSelection =
        new("PLT-BAT-004", "Choose 1 to 500 items; for more give a filter.", ErrorKind.Invalid);

    public static readonly Error StarterLostPermission =
        new("PLT-BAT-005", "Whoever started this batch may no longer do what it does. Resume it when they may again, or cancel it.");

    public static readonly Error ItemFailed =
        new("PLT-BAT-006", "Something went wrong on our side, three times. The server's log says more.", ErrorKind.Internal);

    public static readonly Error ItemStopsServer =
        new("PLT-BAT-007", "The server stopped three times while it worked on this item, so it is set aside.", ErrorKind.Internal);

    public static readonly Error NotYourBatch =
        new("PLT-BAT-008", "Your role lets you pause, resume and cancel only batches that you started.", ErrorKind.Forbidden);

    private static readonly Error OutsideCall =
        new("PLT-BAT-009", "Another system did not do its part.");

    /// <summary>One code for every step that is not in the table; the sentence names the step.</summary>
    public static Error BatchStepNotAllowed(BatchState state, Batches.BatchAction action) =>
        BatchStepRefused with { Message = $"A batch that is {state.ToString().ToLowerInvariant()} cannot take the step '{action.ToString().ToLowerInvariant()}'." };

    /// <summary>The sentence says what the other system did.</summary>
    public static Error OutsideFailed(OutsideCallException failure) => OutsideCall with { Message = failure.Message };

    /// <summary>The sentence says both numbers.</summary>
    public static Error NotAsMany(int expected, int found) =>
        BatchGrew with { Message = $"{found} items match now, not {expected}. Load the list again and look before you go on." };
}
