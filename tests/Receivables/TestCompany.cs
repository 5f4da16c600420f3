using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Batches;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Jobs;
using Quittance.Receivables.Authority;

namespace Quittance.Receivables.Tests;

/// <summary>One company, and one person of it at the keyboard.</summary>
internal sealed class TestCompany(ReceivablesHost host, Guid id, Guid person, Uri address)
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public Guid Id => id;

    public HttpClient Client(Role role = Role.Owner)
    {
        var client = new HttpClient { BaseAddress = new Uri(address, $"/api/v1/companies/{id}/") };
        client.DefaultRequestHeaders.Add("Test-Role", role.ToString());
        client.DefaultRequestHeaders.Add("Test-Person", person.ToString());
        return client;
    }

    /// <summary>Says who issues, over which connection, and gives it a key.</summary>
    public async Task PrepareAsync()
    {
        await SendAsync(HttpMethod.Put, "issuer", new { profile = Some.Issuer(), connectionId = Guid.CreateVersion7() }, "\"0\"");
        await SendAsync(HttpMethod.Post, "signing-keys", new { file = Convert.ToBase64String(TestKeys.Company), pin = TestKeys.Pin });
    }

    public async Task<JsonNode> SendAsync(HttpMethod method, string path, object? body = null, string? ifMatch = null)
    {
        using var answer = await TryAsync(method, path, body, ifMatch);
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue($"{(int)answer.StatusCode}: {text}");
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }

    public async Task<HttpResponseMessage> TryAsync(HttpMethod method, string path, object? body = null, string? ifMatch = null, Role role = Role.Owner)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body, options: Json) };
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await Client(role).SendAsync(request);
    }

    /// <summary>The code of a refusal.</summary>
    public async Task<string> RefusedAsync(HttpMethod method, string path, object? body = null, string? ifMatch = null)
    {
        using var answer = await TryAsync(method, path, body, ifMatch);
        answer.IsSuccessStatusCode.ShouldBeFalse();
        return (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["code"]!;
    }

    public async Task<Guid> DraftAsync(string kind = "factura") => (Guid)(await SendAsync(HttpMethod.Post, "issued-documents", Some.Draft(kind)))["item"]!["id"]!;

    public async Task<Guid> SubmitAsync()
    {
        var document = await DraftAsync();
        await SendAsync(HttpMethod.Post, $"issued-documents/{document}/submit");
        return document;
    }

    public async Task<JsonNode> ShowAsync(Guid document) => (await SendAsync(HttpMethod.Get, $"issued-documents/{document}"))["item"]!;

    public async Task<string> StateAsync(Guid document) => (string)(await ShowAsync(document))["state"]!;

    public Task<JsonNode> HistoryAsync(Guid document) => SendAsync(HttpMethod.Get, $"issued-documents/{document}/history");

    /// <summary>The program looks once for what is due, as it does every second.</summary>
    public async Task<bool> FollowAsync(TimeSpan? later = null)
    {
        host.Time.Now += later ?? TimeSpan.Zero;
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CompanyScope>().Enter(id, Actor.System);
        return await scope.ServiceProvider.GetRequiredService<FollowDue>().HandleAsync(CancellationToken.None);
    }

    /// <summary>One document's turn in a batch, as a node takes it: the step in a work, the call outside, the answer in another work.</summary>
    /// <param name="document">Which.</param>
    /// <param name="step">What the batch does.</param>
    /// <param name="wasBegun">It had its turn before, and its answer was not written down.</param>
    /// <param name="dies">The node does not come to write the answer down.</param>
    public async Task<BatchStep> TakeStepAsync(Guid document, string step, bool wasBegun = false, bool dies = false)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CompanyScope>().Enter(id, Actor.System);
        var kind = scope.ServiceProvider.GetServices<IBatchKind>().Single(kind => kind.Name == $"documents.{step}");
        var work = scope.ServiceProvider.GetRequiredService<Work>();
        var taken = await work.RunAsync(stop => kind.HandleAsync(new BatchItem(document, null, "{}") { WasBegun = wasBegun }, stop), CancellationToken.None);
        if (taken is not BatchStep.Call call || dies)
            return taken;
        scope.ServiceProvider.GetRequiredService<QuittanceDb>().ChangeTracker.Clear();
        await call.Next.MakeAsync(CancellationToken.None);
        return await work.RunAsync(call.Next.KeepAsync, CancellationToken.None);
    }

    /// <summary>Runs a recurring job of the company now.</summary>
    /// <returns>How many things it handled.</returns>
    public async Task<int> RunJobAsync(string name)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CompanyScope>().Enter(id, Actor.System);
        return await scope.ServiceProvider.GetRequiredKeyedService<IRecurringJob>(name).RunAsync(CancellationToken.None);
    }

    /// <summary>The kinds of the notices that people of the company were given.</summary>
    public Task<List<string>> NoticesAsync() => InWorkAsync(services => services.GetRequiredService<QuittanceDb>().Database
        .SqlQuery<string>($"SELECT kind AS \"Value\" FROM messaging.notifications WHERE company_id = {id}").ToListAsync());

    public async Task<T> InWorkAsync<T>(Func<IServiceProvider, Task<T>> action)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CompanyScope>().Enter(id, Actor.System);
        return await scope.ServiceProvider.GetRequiredService<Work>().RunAsync(_ => action(scope.ServiceProvider), CancellationToken.None);
    }
}
