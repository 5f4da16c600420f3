using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Platform.Http;

/// <summary>What the operator says about the address.</summary>
internal sealed record PublicAddressOptions
{
    /// <summary>Such as <c>https://invoices.example</c>; null takes the address the server listens on.</summary>
    public Uri? PublicUrl { get; set; }

    public bool IsValid => PublicUrl is null || PublicUrl is { IsAbsoluteUri: true, Scheme: "http" or "https", Query: "", Fragment: "" };
}

internal sealed class PublicAddress(IOptions<PublicAddressOptions> options, IServiceProvider services) : IPublicAddress
{
    private static readonly Uri Unknown = new("http://127.0.0.1:5080");

    public bool IsConfigured => options.Value.PublicUrl is not null;

    public Uri Of(string path) => new(new Uri(Root.AbsoluteUri.TrimEnd('/') + "/"), path.TrimStart('/'));

    private Uri Root => options.Value.PublicUrl ?? Listening ?? Unknown;

    /// <summary>Known only once the server has started; commands have none.</summary>
    private Uri? Listening =>
        services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address
            ? new Uri(address.Replace("//0.0.0.0", "//127.0.0.1", StringComparison.Ordinal).Replace("//[::]", "//127.0.0.1", StringComparison.Ordinal))
            : null;
}

internal static class PublicAddressServices
{
    public static IServiceCollection AddPublicAddress(this IServiceCollection services)
    {
        services.AddOptions<PublicAddressOptions>().BindConfiguration("Quittance")
            .Validate(options => options.IsValid, "Quittance:PublicUrl must be an address such as https://invoices.example, with neither query nor fragment.")
            .ValidateOnStart();
        return services.AddSingleton<IPublicAddress, PublicAddress>();
    }
}
