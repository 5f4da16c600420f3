using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Connections;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Http;
using Quittance.Receivables.CostaRica;

namespace Quittance.Receivables.Issuers;

/// <summary>Shows and changes who issues.</summary>
internal sealed class ReviseIssuer(QuittanceDb db, IConnections connections, IEventLog events, TimeProvider time)
{
    /// <summary>Who issues from now on.</summary>
    /// <param name="Profile">What stands in every document.</param>
    /// <param name="ConnectionId">The connection with the authority; null sends nothing.</param>
    internal sealed record Request(IssuerProfile Profile, Guid? ConnectionId = null);

    /// <summary>Who issues.</summary>
    /// <param name="Profile">Null until somebody has entered it.</param>
    /// <param name="ConnectionId">The connection with the authority.</param>
    internal sealed record View(IssuerProfile? Profile, Guid? ConnectionId);

    public async Task<View> ShowAsync(HttpContext http, CancellationToken cancellation) =>
        Show(await db.Set<Issuer>().AsNoTracking().SingleOrDefaultAsync(cancellation), http);

    public async Task<View> HandleAsync(Request request, HttpContext http, CancellationToken cancellation)
    {
        Holdable.Require("profile", request.Profile);
        Refuse.IfAny([.. request.Profile.Problems().Select(problem => new FieldProblem($"profile.{problem.Path}", problem.Code, problem.Message))]);
        if (request.ConnectionId is { } connection && (await connections.OpenAsync(connection, cancellation)).Kind != HaciendaConnection.KindName)
            throw new RefusalException(ReceivablesErrors.OtherConnection);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({$"issuer/{db.CurrentCompany}"}, 0))", cancellation);
        var issuer = await db.Set<Issuer>().SingleOrDefaultAsync(cancellation);
        ETags.Require(http, issuer?.Version ?? 0);
        issuer ??= db.Add(new Issuer { CompanyId = db.CurrentCompany, Profile = request.Profile, UpdatedAt = time.GetUtcNow() }).Entity;
        (issuer.Profile, issuer.Connection, issuer.UpdatedAt) = (request.Profile, request.ConnectionId, time.GetUtcNow());
        issuer.Version++;
        events.Record("issuer.changed", new Subject("company", db.CurrentCompany), new { request.Profile.Nombre, id = request.Profile.Identificacion.Numero, connection = request.ConnectionId });
        return Show(issuer, http);
    }

    private static View Show(Issuer? issuer, HttpContext http)
    {
        ETags.Show(http, issuer?.Version ?? 0);
        return new View(issuer?.Profile, issuer?.Connection);
    }
}
