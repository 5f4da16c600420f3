using System.Globalization;
using Quittance.Sandbox.Vendors.Hacienda.Limits;

namespace Quittance.Sandbox.Vendors.Hacienda.Reception;

/// <summary>Lists the documents that were accepted, newest first.</summary>
internal static class SummaryApi
{
    private const int MostAtOnce = 50;

    public static void MapSummaries(this RouteGroupBuilder api)
    {
        api.MapGet("/comprobantes", List);
        api.MapGet("/comprobantes/{clave}", One);
    }

    private static IResult List(HttpContext http, ReceivedDocuments documents, string? emisor, string? receptor, int offset = 0, int limit = MostAtOnce)
    {
        if (offset < 0 || limit is < 1 or > MostAtOnce)
            return Refusal.Of(http, StatusCodes.Status400BadRequest, "offset o limit fuera de rango");
        var all = AcceptedOf(http, documents)
            .Where(one => (emisor is null || one.Submission.Issuer.Filter == emisor) && (receptor is null || one.Submission.Receiver?.Filter == receptor))
            .ToList();
        var page = all.Skip(offset).Take(limit).ToList();
        http.Response.Headers.AcceptRanges = "comprobantes";
        http.Response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"comprobantes {offset}-{offset + page.Count}/{all.Count}");
        return Results.Json(page.Select(one => SummaryOf(one, documents)), statusCode: page.Count < all.Count ? StatusCodes.Status206PartialContent : StatusCodes.Status200OK);
    }

    private static IResult One(string clave, HttpContext http, ReceivedDocuments documents) =>
        AcceptedOf(http, documents).FirstOrDefault(one => one.Submission.Key == clave) is { } found
            ? Results.Json(SummaryOf(found, documents))
            : Refusal.Of(http, StatusCodes.Status404NotFound, "No existe el recurso");

    private static IEnumerable<ReceivedDocument> AcceptedOf(HttpContext http, ReceivedDocuments documents) =>
        documents.All().Where(one => one.State == DocumentState.Aceptado && one.Submission.ReceiverNumber is null
            && (one.Submission.Issuer.Plain == Doorkeeper.TaxpayerOf(http) || one.Submission.Receiver?.Plain == Doorkeeper.TaxpayerOf(http)));

    private static object SummaryOf(ReceivedDocument one, ReceivedDocuments documents) => new
    {
        clave = one.Submission.Clave,
        fecha = one.Submission.Fecha,
        emisor = new { tipoIdentificacion = one.Submission.Issuer.Type, numeroIdentificacion = one.Submission.Issuer.Id },
        receptor = one.Submission.Receiver is { } receiver ? new { tipoIdentificacion = receiver.Type, numeroIdentificacion = receiver.Id } : null,
        notasCredito = NotesOn(one, documents, "03"),
        notasDebito = NotesOn(one, documents, "02"),
    };

    private static object[] NotesOn(ReceivedDocument one, ReceivedDocuments documents, string kind) =>
    [
        .. documents.All()
            .Where(note => note.State == DocumentState.Aceptado && note.Submission.Clave[29..31] == kind && note.References.Contains(one.Submission.Clave))
            .Select(note => new { clave = note.Submission.Clave, fecha = note.Submission.Fecha }),
    ];
}
