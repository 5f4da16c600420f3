using System.Text.Json;
using Quittance.Sandbox.Vendors.Hacienda.Decisions;
using Quittance.Sandbox.Vendors.Hacienda.Limits;

namespace Quittance.Sandbox.Vendors.Hacienda.Reception;

/// <summary>Hands documents in, and tells what became of them.</summary>
internal static class ReceptionApi
{
    private const int LargestDocument = 5 * 1024 * 1024;

    public static void MapReception(this RouteGroupBuilder api)
    {
        api.MapPost("/recepcion", ReceiveAsync);
        api.MapGet("/recepcion/{key}", Status);
    }

    private static async Task<IResult> ReceiveAsync(HttpContext http, ReceivedDocuments documents, DecisionQueue queue)
    {
        if (await BodyAsync(http.Request) is not { } body)
            return Refusal.Of(http, StatusCodes.Status400BadRequest, "El cuerpo de la solicitud no es JSON");
        if (!Submission.TryRead(body, out var submission, out var cause))
            return Refusal.Of(http, StatusCodes.Status400BadRequest, cause);
        if (submission.Xml.Length > LargestDocument)
            return Refusal.Of(http, StatusCodes.Status413PayloadTooLarge, "El comprobante es demasiado grande");
        if (submission.Sender?.Plain != Doorkeeper.TaxpayerOf(http))
            return Refusal.Of(http, StatusCodes.Status403Forbidden, "El usuario no está autorizado para enviar este comprobante");
        if (documents.Take(submission) is not { } received)
            return Refusal.Of(http, StatusCodes.Status400BadRequest, $"El comprobante [{submission.Key}] ya fue recibido anteriormente.");
        queue.Add(received);
        http.Response.Headers.Location = $"{http.Request.Scheme}://{http.Request.Host}{http.Request.Path}/{submission.Key}";
        return Results.StatusCode(StatusCodes.Status202Accepted);
    }

    private static async Task<JsonElement?> BodyAsync(HttpRequest request)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
            return body.RootElement.ValueKind == JsonValueKind.Object ? body.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IResult Status(string key, HttpContext http, ReceivedDocuments documents, HaciendaControl control)
    {
        if (documents.Find(key) is not { } found)
            return Refusal.Of(http, control.Settings.UnknownStatus, $"El comprobante [{key}] no ha sido recibido.");
        if (found.Submission.Issuer.Plain != Doorkeeper.TaxpayerOf(http) && found.Submission.Receiver?.Plain != Doorkeeper.TaxpayerOf(http))
            return Refusal.Of(http, StatusCodes.Status403Forbidden, "El usuario no está autorizado para consultar este comprobante");
        return Results.Json(StatusOf(found));
    }

    private static Dictionary<string, string> StatusOf(ReceivedDocument found)
    {
        var status = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["clave"] = found.Submission.Clave,
            ["fecha"] = found.Submission.Fecha,
            ["ind-estado"] = WordOf(found.State),
        };
        if (found.Submission.Callback is { } callback)
            status["callbackUrl"] = callback.AbsoluteUri;
        if (found.Answer is { } answer)
            status["respuesta-xml"] = Convert.ToBase64String(answer);
        return status;
    }

    internal static string WordOf(DocumentState state) => state switch
    {
        DocumentState.Recibido => "recibido",
        DocumentState.Procesando => "procesando",
        DocumentState.Aceptado => "aceptado",
        DocumentState.Rechazado => "rechazado",
        DocumentState.Error => "error",
    };
}
