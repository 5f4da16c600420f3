using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Quittance.Sandbox.Tests.Hacienda;

public sealed class CallbackTests : RunningHacienda
{
    [Theory]
    [InlineData(200, 1)]
    [InlineData(204, 4)]
    [InlineData(500, 4)]
    public async Task Whoever_asked_is_told_until_they_answer_200_four_times_at_most(int status, int calls)
    {
        await SteerAsync(new { callbackPauseMs = 1, decideAfterMs = 0 });
        await SignInAsync();
        using var listener = new HttpListener { Prefixes = { $"http://127.0.0.1:{FreePort()}/" } };
        listener.Start();
        var told = Task.Run(() => ListenAsync(listener, status, calls), Stop);
        var invoice = Company.Invoice(1, Now);

        await SendAsync(invoice, callback: listener.Prefixes.Single() + "told");

        var body = await told.WaitAsync(TimeSpan.FromSeconds(20), Stop);
        (body.GetProperty("clave").GetString(), body.GetProperty("indEstado").GetString()).ShouldBe((invoice.Clave, "ACEPTADO"));
        (await Client.GetFromJsonAsync<JsonElement>($"{Root}/control", Stop)).GetProperty("callbacks").GetProperty("made").GetInt32().ShouldBe(calls);
    }

    private static async Task<JsonElement> ListenAsync(HttpListener listener, int status, int calls)
    {
        JsonElement body = default;
        for (var count = 0; count < calls; count++)
        {
            var context = await listener.GetContextAsync();
            body = (await JsonDocument.ParseAsync(context.Request.InputStream)).RootElement;
            context.Response.StatusCode = status;
            context.Response.Close();
        }

        return body;
    }

    private static int FreePort()
    {
        using var socket = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
