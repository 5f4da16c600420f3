using Quittance.Kernel.Errors;

namespace Quittance.Payables;

/// <summary>One of the two places where a refusal becomes an answer: an item of a batch is refused, and the batch goes on.</summary>
internal static class BatchItem
{
    /// <summary>Null when it was done.</summary>
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
