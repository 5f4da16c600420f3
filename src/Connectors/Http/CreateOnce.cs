using Quittance.Kernel.Errors;

namespace Quittance.Connectors.Http;

/// <summary>Creates something at another system once, also when an answer is lost: it asks by the key before it creates again.</summary>
public static class CreateOnce
{
    private const int Rounds = 2;

    /// <summary>Creates, or finds what an earlier try created. Note the key where it lasts before calling this.</summary>
    /// <param name="find">Asks the other side by the key; null when it knows nothing under it.</param>
    /// <param name="create">Creates, under the key.</param>
    /// <param name="mayExist">An earlier try may have succeeded unheard (a job that runs again): it asks first.</param>
    /// <param name="cancellation">Gives up; what was sent may have been done.</param>
    /// <exception cref="OutsideCallException">It did not succeed; it may have been created all the same unless the class says it was refused.</exception>
    public static async Task<T> RunAsync<T>(
        Func<CancellationToken, Task<T?>> find, Func<CancellationToken, Task<T>> create, bool mayExist, CancellationToken cancellation)
        where T : class
    {
        for (var round = 1; ; round++)
        {
            if (mayExist && await find(cancellation) is { } found)
                return found;
            try
            {
                return await create(cancellation);
            }
            catch (OutsideCallException lost) when (IsUnheard(lost.Class) && round < Rounds)
            {
                mayExist = true;
            }
        }
    }

    private static bool IsUnheard(FailureClass failure) =>
        failure is FailureClass.Network or FailureClass.Server or FailureClass.Transient or FailureClass.Unknown;
}
