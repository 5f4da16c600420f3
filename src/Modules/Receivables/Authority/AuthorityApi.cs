using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quittance.Platform.Contracts.Access;

namespace Quittance.Receivables.Authority;

/// <summary>What passed between the company and the authority.</summary>
internal static class AuthorityApi
{
    public static void MapAuthority(this RouteGroupBuilder company)
    {
        company.MapGet("/issued-documents/{issuedId:guid}/history", (Guid issuedId, ShowHistory history, CancellationToken cancellation) =>
                history.HandleAsync(issuedId, cancellation))
            .InOneWork().Requires(Permissions.ReceivablesView);
        company.MapGet("/authority-answers", ([AsParameters] AnswerFilter filter, [AsParameters] ListAnswers.Paging paging, ListAnswers list, CancellationToken cancellation) =>
                list.HandleAsync(filter, paging, cancellation))
            .InOneWork().Requires(Permissions.ReceivablesView);
        company.MapGet("/authority-answers/export", (string? format, [AsParameters] AnswerFilter filter, ExportAnswers export, CancellationToken cancellation) =>
                export.HandleAsync(format, filter, cancellation))
            .Requires(Permissions.ReceivablesView);
        company.MapGet("/authority-answers/{answerId:guid}/xml", (Guid answerId, ShowHistory history, CancellationToken cancellation) =>
                history.MessageAsync(answerId, cancellation))
            .InOneWork().Requires(Permissions.ReceivablesView);
    }
}
