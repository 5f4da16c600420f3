using System.Net;
using System.Net.Sockets;
using SmtpServer;

namespace Quittance.Sandbox.Mail;

/// <summary>Speaks SMTP on a port of its own, on the loopback address alone.</summary>
internal sealed class SmtpListener(int port, MailSink sink) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource ending = new();
    private Task running = Task.CompletedTask;

    public int Port { get; } = port > 0 ? port : FreePort();

    public Task StartAsync(CancellationToken cancellationToken)
    {
        EnsureFree();
        var options = new SmtpServerOptionsBuilder()
            .ServerName("sandbox")
            .Endpoint(endpoint => endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, Port)).AllowUnsecureAuthentication())
            .Build();
        var services = new SmtpServer.ComponentModel.ServiceProvider();
        services.Add(sink);
        running = new SmtpServer.SmtpServer(options, services).StartAsync(ending.Token);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await ending.CancelAsync();
        await running.WaitAsync(TimeSpan.FromSeconds(5), cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => ending.Dispose();

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    // The library would try again and again in silence.
    private void EnsureFree()
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, Port);
            probe.Start();
        }
        catch (SocketException taken)
        {
            throw new IOException($"Port {Port} is taken: name another with --smtp-port.", taken);
        }
    }
}
