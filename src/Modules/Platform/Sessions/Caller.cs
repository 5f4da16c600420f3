using Microsoft.AspNetCore.Http;

namespace Quittance.Platform.Sessions;

/// <summary>From where somebody calls, as far as a person would recognise it.</summary>
/// <param name="Address">Of the client, or of the proxy before this server when the server was not told to believe it.</param>
/// <param name="Agent">Such as <c>Firefox on Linux</c>.</param>
internal sealed record Caller(string? Address, string Agent)
{
    public static Caller Of(HttpContext? http) => new(
        http?.Connection.RemoteIpAddress is { IsIPv4MappedToIPv6: true } mapped ? mapped.MapToIPv4().ToString() : http?.Connection.RemoteIpAddress?.ToString(),
        AgentWords.Of(http?.Request.Headers.UserAgent.ToString() ?? ""));

    /// <summary>As a mail says it.</summary>
    public string Words => Agent.Length == 0 ? Address ?? "?" : $"{Agent}, {Address ?? "?"}";
}
