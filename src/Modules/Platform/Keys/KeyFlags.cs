using Quittance.Platform.Contracts.Flags;

namespace Quittance.Platform.Keys;

internal static class KeyFlags
{
    public static readonly Flag Programs = new(
        "keys.programs", "Programs with API keys",
        "While it is off no key is made and every key of the company is refused at once. They are kept, and work again when it is turned on.",
        Default: true, FlagStage.Stable);
}
