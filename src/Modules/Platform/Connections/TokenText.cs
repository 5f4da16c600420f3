using System.Globalization;
using Quittance.Connectors.Http;

namespace Quittance.Platform.Connections;

/// <summary>A token and what it is renewed with, as the one text that is sealed: on lines of their own, which neither can hold.</summary>
internal static class TokenText
{
    private const char Line = '\n';

    public static string Write(OutsideToken token) => token.Renewal is { } renewal
        ? string.Join(Line, token.Value, renewal.Value, renewal.ExpiresAt.ToString("O", CultureInfo.InvariantCulture))
        : token.Value;

    public static (string Value, Renewal? Renewal) Read(string text) => text.Split(Line) switch
    {
        [var value, var renewal, var end] => (value, new Renewal(renewal, DateTimeOffset.Parse(end, CultureInfo.InvariantCulture))),
        _ => (text, null),
    };
}
