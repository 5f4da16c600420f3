using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Quittance.Platform.Providers;

/// <summary>The providers that are configured.</summary>
internal sealed partial class ProviderCatalogue
{
    private ProviderCatalogue(IReadOnlyDictionary<string, ProviderOptions> all) => All = all;

    /// <summary>By name, which stands in addresses.</summary>
    public IReadOnlyDictionary<string, ProviderOptions> All { get; }

    /// <summary>Reads them.</summary>
    /// <exception cref="InvalidOperationException">One is incomplete; the message says which.</exception>
    public static ProviderCatalogue From(IConfiguration? configuration)
    {
        var sections = configuration?.GetSection("Quittance:SignIn:Providers").GetChildren() ?? [];
        return new ProviderCatalogue(sections.ToDictionary(section => NameOf(section.Key), Read, StringComparer.Ordinal));
    }

    private static ProviderOptions Read(IConfigurationSection section)
    {
        var options = ProviderOptions.Known(NameOf(section.Key));
        section.Bind(options);
        return options.IsComplete
            ? options
            : throw new InvalidOperationException($"{section.Path} needs ClientId, ClientSecret, AuthorizationEndpoint, TokenEndpoint and UserInformationEndpoint.");
    }

    private static string NameOf(string key) => Plain().IsMatch(key)
        ? key.ToLowerInvariant()
        : throw new InvalidOperationException($"The provider's name {key} stands in addresses: use letters, digits and hyphens.");

    [GeneratedRegex("^[A-Za-z0-9-]{1,30}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();
}
