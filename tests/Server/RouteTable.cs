using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Contracts.Access;

namespace Quittance.Server.Tests;

/// <summary>One method of one path of the API, as the server itself knows it.</summary>
public sealed record ApiRoute(HttpMethod Method, string Pattern, string? Permission, bool IsForOperators, IReadOnlyList<string> Parameters, bool TakesForm)
{
    private const string CompanyPattern = "/api/v1/companies/{companyId:guid}";

    public bool IsOfCompany => Pattern.StartsWith(CompanyPattern, StringComparison.Ordinal);

    /// <summary>The ids in the path other than the company's.</summary>
    public IEnumerable<string> Ids => Parameters.Where(name => name.EndsWith("Id", StringComparison.Ordinal) && name != "companyId");

    public string PathFor(Func<string, object> value) => Parameters
        .Aggregate(Pattern, (path, name) => ReplaceParameter(path, name, value(name)))["/api/v1/".Length..];

    public override string ToString() => $"{Method} {Pattern}";

    private static string ReplaceParameter(string path, string name, object value)
    {
        var start = path.IndexOf("{" + name, StringComparison.Ordinal);
        return path[..start] + value + path[(path.IndexOf('}', start) + 1)..];
    }

    /// <summary>Every route of the running server; a route added tomorrow is in it without anybody thinking of it.</summary>
    public static IReadOnlyList<ApiRoute> AllOf(RunningServer server) =>
    [
        .. server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api/v1/", StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods, Of),
    ];

    private static ApiRoute Of(RouteEndpoint endpoint, string method) => new(
        new HttpMethod(method),
        endpoint.RoutePattern.RawText!.TrimEnd('/'),
        endpoint.Metadata.GetMetadata<RequiredPermission>()?.Permission,
        endpoint.Metadata.GetMetadata<RequiresOperator>() is not null,
        [.. endpoint.RoutePattern.Parameters.Select(parameter => parameter.Name)],
        endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes.Contains("multipart/form-data") == true);
}
