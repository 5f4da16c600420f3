using Quittance.Sandbox.Vendors.Hacienda.Decisions;
using Quittance.Sandbox.Vendors.Hacienda.Limits;
using Quittance.Sandbox.Vendors.Hacienda.Reception;
using Quittance.Sandbox.Vendors.Hacienda.Registry;
using Quittance.Sandbox.Vendors.Hacienda.Tokens;

namespace Quittance.Sandbox.Vendors.Hacienda;

/// <summary>
/// Costa Rica's Ministerio de Hacienda: its token service, its reception of electronic vouchers, and its open services.
/// <c>/vendors/hacienda/control</c> steers and counts.
/// </summary>
internal static class HaciendaApi
{
    public const string Path = "/vendors/hacienda";

    public static StandIn StandIn { get; } = new("Ministerio de Hacienda (Costa Rica)", Path,
        $"tokens for any user such as cpj-3-101-123456@stag.comprobanteselectronicos.go.cr with the password {HaciendaSessions.Password}, reception of vouchers with their signature, contents and numbers "
        + "checked, signed answers a little later, callbacks, limits per taxpayer and minute, and the open services on made-up data.");

    public static void AddHacienda(this IServiceCollection services) => services
        .AddSingleton<HaciendaControl>().AddSingleton<HaciendaSessions>().AddSingleton<HaciendaLimits>().AddSingleton<ReceivedDocuments>()
        .AddSingleton<Examiner>().AddSingleton<AuthorityKey>().AddSingleton<Answers>().AddSingleton<Callbacks>()
        .AddSingleton<DecisionQueue>().AddHostedService(services => services.GetRequiredService<DecisionQueue>())
        .AddSingleton(StandIn);

    public static void MapHacienda(this WebApplication app)
    {
        var hacienda = app.MapGroup(Path);
        hacienda.MapTokens();
        hacienda.MapControl();
        hacienda.MapGroup("/api").MapRegistry();
        var api = hacienda.MapGroup("/recepcion/v1").AddEndpointFilter<RouteGroupBuilder, Doorkeeper>();
        api.MapReception();
        api.MapSummaries();
    }
}
