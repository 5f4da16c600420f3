using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Quittance.Connectors.Http;
using Quittance.Kernel.Errors;

namespace Quittance.Connectors.Hacienda;

/// <summary>
/// The reception of electronic vouchers by Costa Rica's authority: hand in, ask, list. What is no answer to the question is an
/// <see cref="OutsideCallException"/> with its class and, where it is said, how long to wait.
/// </summary>
public sealed class HaciendaClient(HttpClient http, HaciendaBudgets budgets)
{
    private const string AlreadyReceived = "ya fue recibido", NeverReceived = "no ha sido recibido", NoSuchThing = "no existe el recurso";

    /// <summary>A client of an account made by <see cref="AccountOf"/>.</summary>
    public static HaciendaClient Of(OutsideHttp outside, OutsideAccount account, HaciendaBudgets budgets) => new(outside.ClientFor(account), budgets);

    /// <summary>How to call it. One account is one taxpayer: its token and its budget are shared by all workers and nodes.</summary>
    /// <param name="key">Which account.</param>
    /// <param name="version">Of its settings.</param>
    /// <param name="environment">Where.</param>
    /// <param name="credentials">Who.</param>
    /// <param name="budgets">How often.</param>
    /// <param name="attempts">The most attempts of a question; a document is never sent again without asking.</param>
    public static OutsideAccount AccountOf(
        AccountKey key, int version, HaciendaEnvironment environment, HaciendaCredentials credentials, HaciendaBudgets budgets, int attempts = 3) => new()
        {
            Key = key,
            Version = version,
            System = "hacienda-cr",
            Address = environment.Reception,
            Budget = budgets.All,
            Login = new HaciendaLogin(environment, credentials, budgets),
            Secrets = [credentials.Password],
            Attempts = attempts,
        };

    /// <summary>
    /// Hands a document in, once. When it fails with class network, server, transient or unknown the authority may have it all the same:
    /// ask by <see cref="StatusAsync"/> before sending the identical bytes again, or use <see cref="SubmitOnceAsync"/>.
    /// </summary>
    public async Task<SubmissionAnswer> SubmitAsync(HaciendaSubmission submission, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "recepcion") { Content = JsonContent.Create(HaciendaBody.Of(submission)) };
        using var answer = await http.SendAsync(
            request.InLanes(budgets.SubmitLane).Accepting(HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge), cancellation);
        var cause = answer.IsSuccessStatusCode ? "" : CauseOf(answer);
        return new SubmissionAnswer(ResultOf(answer, cause), cause, (int)answer.StatusCode);
    }

    /// <summary>Hands a document in so that it arrives once, also when answers are lost: it asks before it sends again.</summary>
    /// <param name="submission">The document.</param>
    /// <param name="mayExist">An earlier try may have arrived unheard: it asks first.</param>
    /// <param name="cancellation">Gives up; the document may have arrived.</param>
    public Task<SubmissionAnswer> SubmitOnceAsync(HaciendaSubmission submission, bool mayExist, CancellationToken cancellation) => CreateOnce.RunAsync(
        async stop => await StatusAsync(submission.Key, mayBeUnknown: true, stop) is { State: not HaciendaState.Error }
            ? new SubmissionAnswer(SubmissionResult.AlreadyReceived, "", Status: 0)
            : null,
        stop => SubmitAsync(submission, stop), mayExist, cancellation);

    /// <summary>What has become of a document; null when the authority never received it.</summary>
    /// <param name="key">By <see cref="HaciendaSubmission.KeyOf"/>.</param>
    /// <param name="mayBeUnknown">True unless the document is known to have been received: the authority allows few questions that find nothing.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<HaciendaStatus?> StatusAsync(string key, bool mayBeUnknown, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"recepcion/{Uri.EscapeDataString(key)}");
        RateLane[] lanes = mayBeUnknown ? [budgets.AskLane, budgets.AskUnknownLane] : [budgets.AskLane];
        using var answer = await http.SendAsync(request.InLanes(lanes).Accepting(HttpStatusCode.NotFound, HttpStatusCode.BadRequest), cancellation);
        if (answer.IsSuccessStatusCode)
            return HaciendaStatus.TryRead(await answer.Content.ReadAsByteArrayAsync(cancellation), out var status) ? status : throw Unreadable();
        return answer.StatusCode == HttpStatusCode.NotFound || Says(CauseOf(answer), NeverReceived) || Says(CauseOf(answer), NoSuchThing)
            ? null
            : throw new OutsideCallException(FailureClass.Validation, $"{http.BaseAddress!.Authority} refused the question: {CauseOf(answer)}");
    }

    /// <summary>Lists documents that were accepted.</summary>
    public async Task<HaciendaPage> ListAsync(HaciendaQuery query, CancellationToken cancellation)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"comprobantes?offset={query.Offset}&limit={query.Limit}{Filter("emisor", query.Issuer)}{Filter("receptor", query.Receiver)}");
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var answer = await http.SendAsync(request.InLanes(budgets.AskLane), cancellation);
        var items = await ReadAsync<List<HaciendaDocument>>(answer, cancellation);
        return new HaciendaPage(items, (int?)answer.Content.Headers.ContentRange?.Length);
    }

    /// <summary>One accepted document with its notes; null when there is none.</summary>
    public async Task<HaciendaDocument?> SummaryAsync(string clave, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"comprobantes/{Uri.EscapeDataString(clave)}");
        using var answer = await http.SendAsync(request.InLanes(budgets.AskLane, budgets.AskUnknownLane).Accepting(HttpStatusCode.NotFound), cancellation);
        return answer.IsSuccessStatusCode ? await ReadAsync<HaciendaDocument>(answer, cancellation) : null;
    }

    /// <summary>Proves address and credentials and changes nothing.</summary>
    public Task TestAsync(CancellationToken cancellation) => ListAsync(new HaciendaQuery(Limit: 1), cancellation);

    private static SubmissionResult ResultOf(HttpResponseMessage answer, string cause) => answer switch
    {
        { IsSuccessStatusCode: true } => SubmissionResult.Received,
        { StatusCode: HttpStatusCode.BadRequest } when Says(cause, AlreadyReceived) => SubmissionResult.AlreadyReceived,
        _ => SubmissionResult.Refused,
    };

    /// <summary>The authority says why in a header, in one of two.</summary>
    private static string CauseOf(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("X-Error-Cause", out var causes) || answer.Headers.TryGetValues("validation-exception", out causes)
            ? string.Join("; ", causes)
            : string.Create(CultureInfo.InvariantCulture, $"status {(int)answer.StatusCode}, no cause given");

    private static bool Says(string cause, string words) => cause.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static string Filter(string name, HaciendaParty? party) =>
        party is null ? "" : $"&{name}={Uri.EscapeDataString(party.Type + party.Id.PadLeft(12, '0'))}";

    private async Task<T> ReadAsync<T>(HttpResponseMessage answer, CancellationToken cancellation)
    {
        try
        {
            return await answer.Content.ReadFromJsonAsync<T>(cancellation) ?? throw Unreadable();
        }
        catch (JsonException)
        {
            throw Unreadable();
        }
    }

    private OutsideCallException Unreadable() => new(FailureClass.Unknown, $"{http.BaseAddress!.Authority} gave an answer that cannot be read.");
}
