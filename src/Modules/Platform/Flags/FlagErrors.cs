using Quittance.Kernel.Errors;

namespace Quittance.Platform;

internal static partial class PlatformErrors
{
    public static readonly Error FeatureOff =
        new("PLT-FLG-001", "This company has turned the feature off. An owner can turn it on under Settings, Features.", ErrorKind.Forbidden);
}
