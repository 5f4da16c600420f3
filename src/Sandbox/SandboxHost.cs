using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.HostFiltering;
using Quittance.Sandbox.Faults;
using Quittance.Sandbox.Mail;
using Quittance.Sandbox.Vendors.Hacienda;
using Quittance.Sandbox.Vendors.Identity;
using Quittance.Sandbox.Vendors.Ledger;

namespace Quittance.Sandbox;

/// <summary>Puts the sandbox together. It listens on the loopback address alone: it has no secrets and no guard.</summary>
internal static class SandboxHost
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        var port = builder.Configuration.GetValue("port", 5090);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalhostOnly(port));
        // A start that fails says so itself, in one line.
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        // A page of another site must not reach it by naming its own host after 127.0.0.1.
        builder.Services.Configure<HostFilteringOptions>(hosts => hosts.AllowedHosts = ["localhost", "127.0.0.1"]);
        builder.Services.ConfigureHttpJsonOptions(json => Strictly(json.SerializerOptions));
        builder.Services.AddSingleton<FaultRules>();
        builder.Services.AddLedger();
        builder.Services.AddHacienda();
        builder.Services.AddSingleton(IdentityApi.StandIn);
        // Who lets the system choose one port wants no fixed other.
        builder.Services.AddMail(builder.Configuration.GetValue("smtp-port", port == 0 ? 0 : 5025));
        return Map(builder.Build());
    }

    private static WebApplication Map(WebApplication app)
    {
        app.UseHostFiltering();
        app.UseMiddleware<FaultInjection>();
        app.MapGet("/", Home.Show);
        app.MapGet("/health", () => Results.Ok(new { status = "ready" }));
        app.MapFaults();
        app.MapEcho();
        app.MapLedger();
        app.MapHacienda();
        app.MapIdentity();
        app.MapMail();
        return app;
    }

    private static void ListenLocalhostOnly(this Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions kestrel, int port)
    {
        kestrel.AddServerHeader = false;
        kestrel.Listen(System.Net.IPAddress.Loopback, port);
    }

    // A misspelt member of a rule would otherwise be a fault that silently never happens.
    private static void Strictly(JsonSerializerOptions json)
    {
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }
}
