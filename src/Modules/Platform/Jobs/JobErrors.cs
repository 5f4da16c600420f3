using Quittance.Kernel.Errors;

namespace Quittance.Platform;

internal static partial class PlatformErrors
{
    public static readonly Error JobRuns =
        new("PLT-JOB-001", "The job is running at this moment. Look again when it has ended.", ErrorKind.Conflict);

    public static readonly Error JobNeeded =
        new("PLT-JOB-002", "This job cannot be paused: the program depends on it. Its settings say when it runs.", ErrorKind.Conflict);

    public static readonly Error JobAsked =
        new("PLT-JOB-003", "The job is due already and begins as soon as there is room.", ErrorKind.Conflict);
}
