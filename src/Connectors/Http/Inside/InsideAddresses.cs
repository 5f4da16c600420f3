using System.Net;
using System.Net.Sockets;

namespace Quittance.Connectors.Http.Inside;

/// <summary>Which addresses are not on the public Internet (IANA's special-purpose registries).</summary>
internal static class InsideAddresses
{
    private static readonly IPNetwork[] Special4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork Public6 = IPNetwork.Parse("2000::/3");

    // Of the public block: what is special, and what tunnels to an IPv4 address (Teredo, 6to4).
    private static readonly IPNetwork[] Special6 = [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(IPNetwork.Parse)];

    public static bool Contains(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return Contains(address.MapToIPv4());
        return address.AddressFamily == AddressFamily.InterNetwork
            ? Array.Exists(Special4, network => network.Contains(address))
            : !Public6.Contains(address) || Array.Exists(Special6, network => network.Contains(address));
    }
}
