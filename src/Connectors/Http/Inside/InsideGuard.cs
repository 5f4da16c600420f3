using System.Net;
using System.Net.Sockets;
using Quittance.Kernel.Errors;

namespace Quittance.Connectors.Http.Inside;

/// <summary>
/// Keeps requests to addresses that people enter from reaching inside the operator's network. A name is resolved once, what it
/// names is examined, and exactly that is connected to, so that a name which changes its mind gains nothing.
/// </summary>
internal sealed class InsideGuard(InsideHosts allowed, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
{
    private readonly Func<string, CancellationToken, Task<IPAddress[]>> resolve = resolve ?? Dns.GetHostAddressesAsync;

    /// <summary>Plain HTTP shows secrets to the network, so it goes only to hosts the operator named.</summary>
    /// <exception cref="OutsideCallException">It may not be called at all.</exception>
    public void Admit(Uri address)
    {
        if (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && allowed.Contains(address.Host, address.Port)))
            throw new OutsideCallException(FailureClass.Validation, $"{address.Authority} is not called without TLS: its address must begin with https://.");
    }

    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var endpoint = context.DnsEndPoint;
        var addresses = await AddressesAsync(endpoint.Host, endpoint.Port, cancellation);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, endpoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>What the name stands for, when all of it may be reached.</summary>
    public async Task<IPAddress[]> AddressesAsync(string host, int port, CancellationToken cancellation)
    {
        var found = IPAddress.TryParse(host, out var literal) ? [literal] : await resolve(host, cancellation);
        if (!allowed.Contains(host, port) && Array.Exists(found, InsideAddresses.Contains))
            throw new OutsideCallException(FailureClass.Validation, $"{host} leads inside this server's network, where connections may not go unless the operator allows that host.");
        return found;
    }
}
