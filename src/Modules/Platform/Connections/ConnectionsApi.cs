using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Http;

namespace Quittance.Platform.Connections;

internal static class ConnectionsApi
{
    private const string One = "/connections/{connectionId:guid}";

    public static void MapConnections(this IEndpointRouteBuilder routes)
    {
        var company = routes.MapGroup(CompanyRoutes.Prefix).WithTags("Connections");
        company.MapGet("/connection-kinds", (ConnectionKinds kinds) => kinds.All).Requires(Permissions.ConnectionsView);
        company.MapGet("/connections", (string? cursor, int? limit, ListConnections list, CancellationToken cancellation) => list.HandleAsync(cursor, limit, cancellation))
            .InOneWork().Requires(Permissions.ConnectionsView);
        company.MapGet(One, ShowAsync).InOneWork().Requires(Permissions.ConnectionsView);
        company.MapPost("/connections", AddAsync).InOneWork().Requires(Permissions.ConnectionsManage);
        company.MapPut(One, ReviseAsync).InOneWork().TakesIfMatch().Requires(Permissions.ConnectionsManage);
        company.MapDelete(One, RemoveAsync).InOneWork().Requires(Permissions.ConnectionsManage);
        company.MapPost(One + "/enable", (Guid connectionId, SwitchConnection use, HttpContext http, CancellationToken cancellation) =>
            use.HandleAsync(connectionId, isEnabled: true, http, cancellation)).InOneWork().Requires(Permissions.ConnectionsManage);
        company.MapPost(One + "/disable", (Guid connectionId, SwitchConnection use, HttpContext http, CancellationToken cancellation) =>
            use.HandleAsync(connectionId, isEnabled: false, http, cancellation)).InOneWork().Requires(Permissions.ConnectionsManage);
        company.MapPost(One + "/test", (Guid connectionId, TestConnection test, CancellationToken cancellation) => test.HandleAsync(connectionId, cancellation))
            .Requires(Permissions.ConnectionsManage);
    }

    private static async Task<ConnectionView> ShowAsync(Guid connectionId, ConnectionBook book, HttpContext http, CancellationToken cancellation) =>
        await book.ShowAsync(await book.LoadAsync(connectionId, cancellation), http, cancellation);

    private static async Task<Created<ConnectionView>> AddAsync(AddConnection.Request request, AddConnection add, HttpContext http, CancellationToken cancellation)
    {
        var added = await add.HandleAsync(request, http, cancellation);
        return TypedResults.Created($"{http.Request.Path}/{added.Id}", added);
    }

    private static Task<ConnectionView> ReviseAsync(
        Guid connectionId, ReviseConnection.Request request, ReviseConnection revise, HttpContext http, CancellationToken cancellation) =>
        revise.HandleAsync(connectionId, request, http, cancellation);

    private static async Task<NoContent> RemoveAsync(Guid connectionId, SwitchConnection use, CancellationToken cancellation)
    {
        await use.RemoveAsync(connectionId, cancellation);
        return TypedResults.NoContent();
    }
}
