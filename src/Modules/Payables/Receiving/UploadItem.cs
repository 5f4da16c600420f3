using Quittance.Kernel.Errors;

namespace Quittance.Payables.Receiving;

/// <summary>A file of an upload is an item of a batch: it is refused by itself, and the others are received.</summary>
internal static class UploadItem
{
    /// <summary>Null when it was received.</summary>
    public static async Task<Error?> RefusalOfAsync(Func<Task> item)
    {
        try
        {
            await item();
            return null;
        }
        catch (RefusalException refusal)
        {
            return refusal.Error;
        }
    }
}
