using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Flags;

namespace Quittance.Platform.Keys;

internal static class KeysApi
{
    public static void MapKeys(this IEndpointRouteBuilder routes)
    {
        var company = routes.MapGroup(CompanyRoutes.Prefix).WithTags("API keys");
        company.MapGet("/keys", (string? cursor, int? limit, ListApiKeys list, CancellationToken cancellation) =>
                list.HandleAsync(cursor, limit, cancellation))
            .InOneWork().Requires(Permissions.KeysManage);
        company.MapPost("/keys", Make).InOneWork().RequiresFlag(KeyFlags.Programs).Requires(Permissions.KeysManage);
        company.MapDelete("/keys/{keyId:guid}", RevokeAsync).InOneWork().Requires(Permissions.KeysManage);
    }

    private static Created<MakeApiKey.Response> Make(MakeApiKey.Request request, MakeApiKey make, HttpContext http)
    {
        var made = make.Handle(request, CompanyRoutes.AdmissionOf(http));
        return TypedResults.Created($"{http.Request.Path}/{made.Id}", made);
    }

    private static async Task<NoContent> RevokeAsync(Guid keyId, RevokeApiKey revoke, CancellationToken cancellation)
    {
        await revoke.HandleAsync(keyId, cancellation);
        return TypedResults.NoContent();
    }
}
