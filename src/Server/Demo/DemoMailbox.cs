using System.Net.Http.Json;

namespace Quittance.Server.Demo;

/// <summary>The mailbox of the demo's people, which the sandbox keeps.</summary>
internal static class DemoMailbox
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The link in the newest mail to that address; waits for it to arrive, and null when it does not.</summary>
    public static async Task<string?> LinkAsync(Uri sandbox, string address, CancellationToken cancellation)
    {
        using var http = new HttpClient { BaseAddress = sandbox };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        using var pulse = new PeriodicTimer(Pause);
        try
        {
            while (await pulse.WaitForNextTickAsync(limit.Token))
                if (await FindAsync(http, address, limit.Token) is { } link)
                    return link;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // The mail does not come; the invitation can be sent again from the list of people.
        }
        return null;
    }

    private static async Task<string?> FindAsync(HttpClient http, string address, CancellationToken cancellation)
    {
        var mails = await http.GetFromJsonAsync<Mail[]>($"mail?to={Uri.EscapeDataString(address)}", cancellation);
        return mails!.SelectMany(mail => mail.Links).FirstOrDefault(link => link.Contains('#', StringComparison.Ordinal));
    }

    private sealed record Mail(IReadOnlyList<string> Links);
}
