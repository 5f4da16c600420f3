using System.Globalization;
using System.Net;
using Quittance.Sandbox.Vendors.Hacienda.Reception;

namespace Quittance.Sandbox.Vendors.Hacienda.Decisions;

/// <summary>Tells whoever asked for it that a document is decided: once, and up to three times more unless the answer is 200.</summary>
internal sealed class Callbacks(HaciendaControl control, TimeProvider time, IHostApplicationLifetime lifetime) : IDisposable
{
    private const int Tries = 4;

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(5) };
    private int made, taken;

    /// <summary>How many calls were made, and how many of them were answered 200.</summary>
    public (int Made, int Taken) Counts => (Volatile.Read(ref made), Volatile.Read(ref taken));

    public void Tell(ReceivedDocument decided)
    {
        if (decided.Submission.Callback is { } address)
            _ = TellAsync(address, decided, lifetime.ApplicationStopping);
    }

    public void Dispose() => http.Dispose();

    private async Task TellAsync(Uri address, ReceivedDocument decided, CancellationToken stopping)
    {
        var body = new
        {
            clave = decided.Submission.Clave,
            fecha = decided.Submission.Fecha,
            indEstado = ReceptionApi.WordOf(decided.State).ToUpper(CultureInfo.InvariantCulture),
            respuestaXml = Convert.ToBase64String(decided.Answer!),
        };
        for (var tried = 0; tried < Tries && !await IsTakenAsync(address, body, stopping); tried++)
            await Task.Delay(TimeSpan.FromMilliseconds(control.Settings.CallbackPauseMs), time, stopping);
    }

    private async Task<bool> IsTakenAsync(Uri address, object body, CancellationToken stopping)
    {
        Interlocked.Increment(ref made);
        try
        {
            using var answer = await http.PostAsJsonAsync(address, body, stopping);
            if (answer.StatusCode != HttpStatusCode.OK)
                return false;
            Interlocked.Increment(ref taken);
            return true;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException && !stopping.IsCancellationRequested)
        {
            return false;
        }
    }
}
