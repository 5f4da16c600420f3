using Quittance.Sandbox.Vendors.Identity;

namespace Quittance.Server.Tests;

/// <summary>A server where people may sign in with the sandbox's identity provider, spoken to over real HTTP.</summary>
public sealed class ProvidingQuittance(ServerPostgres postgres) : RunningQuittance(postgres)
{
    protected override IReadOnlyDictionary<string, string?> Configuration => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["Quittance:SignIn:Providers:sandbox:Label"] = "Sandbox",
        ["Quittance:SignIn:Providers:sandbox:ClientId"] = IdentityApi.ClientId,
        ["Quittance:SignIn:Providers:sandbox:ClientSecret"] = IdentityApi.ClientSecret,
        ["Quittance:SignIn:Providers:sandbox:AuthorizationEndpoint"] = Endpoint("authorize"),
        ["Quittance:SignIn:Providers:sandbox:TokenEndpoint"] = Endpoint("token"),
        ["Quittance:SignIn:Providers:sandbox:UserInformationEndpoint"] = Endpoint("userinfo"),
        ["Quittance:SignIn:Providers:sandbox:Scopes:0"] = "email",
    };

    private string Endpoint(string name) => new Uri(Sandbox.Address, "/vendors/identity/" + name).ToString();
}
