using System.Net;
using Microsoft.AspNetCore.Http;
using Quittance.Platform.Keys;
using Quittance.Platform.Sessions;

namespace Quittance.Platform.Limits;

/// <summary>Whose requests are counted together, and how many of them a minute has.</summary>
/// <param name="Name">As the RateLimit headers call it.</param>
/// <param name="PerMinute">0 is without limit.</param>
/// <param name="Whose">The key, the person or the address.</param>
internal sealed record Quota(string Name, int PerMinute, string Whose)
{
    public static Quota Of(HttpContext http, RequestLimits limits)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<LimitedStrictly>() is not null)
            return new Quota("sign-in", limits.SignInsPerAddress, AddressOf(http));
        if (PresentedKey.Of(http) is { } key)
            return new Quota("caller", limits.PerCaller, key.Id.ToString());
        return http.User.Person() is { } person
            ? new Quota("caller", limits.PerCaller, person.ToString())
            : new Quota("address", limits.PerAddress, AddressOf(http));
    }

    /// <summary>Whoever has an IPv6 network has all its addresses: they count as one.</summary>
    private static string AddressOf(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return Convert.ToHexString(bytes.Length == 16 ? bytes.AsSpan(0, 8) : bytes);
    }
}

/// <summary>Marks an endpoint that could be used to guess passwords and codes, or to send mails to others.</summary>
internal sealed record LimitedStrictly;
