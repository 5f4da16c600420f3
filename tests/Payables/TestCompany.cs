using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Capture.Contracts;
using Quittance.Payables.Invoices;
using Quittance.Payables.Receiving;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;

namespace Quittance.Payables.Tests;

/// <summary>One company, and one person of it at the keyboard.</summary>
internal sealed class TestCompany(PayablesHost host, Guid id, Guid person, Uri address)
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private int files;

    public Guid Id => id;

    public PayablesHost Host => host;

    public Guid Person => person;

    public HttpClient Client(Role role = Role.Owner)
    {
        var client = new HttpClient { BaseAddress = new Uri(address, $"/api/v1/companies/{id}/") };
        client.DefaultRequestHeaders.Add("Test-Role", role.ToString());
        client.DefaultRequestHeaders.Add("Test-Person", person.ToString());
        return client;
    }

    /// <summary>Makes the person a member, for what looks it up again.</summary>
    public Task JoinAsync(Role role) => host.InCompanyAsync(id, async services =>
    {
        await services.GetRequiredService<QuittanceDb>().Database.ExecuteSqlAsync(
            $"INSERT INTO platform.memberships VALUES ({id}, {person}, {role.ToString()}, now())");
        return true;
    });

    public async Task<HttpResponseMessage> SendFilesAsync(params (string Name, byte[] Bytes)[] uploads)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, bytes) in uploads)
            form.Add(new ByteArrayContent(bytes), "files", name);
        return await Client().PostAsync("invoices", form);
    }

    public async Task<ReceivedFiles> UploadAsync(params (string Name, byte[] Bytes)[] uploads) =>
        await ReadAsync<ReceivedFiles>(await SendFilesAsync(uploads));

    /// <summary>Receives a file of its own and has it read.</summary>
    public async Task<InvoiceDetail> ReceiveAsync(Reading reading)
    {
        var bytes = Encoding.UTF8.GetBytes($"%PDF- {id} {Interlocked.Increment(ref files)}");
        var received = (await UploadAsync(("invoice.pdf", bytes))).Items.Single();
        var invoice = await ShowAsync(received.InvoiceId!.Value);
        await ReadDocumentAsync(invoice.DocumentId, reading);
        return await ShowAsync(invoice.Id);
    }

    /// <summary>Tells the module, as Capture does, that the document was read.</summary>
    public async Task ReadDocumentAsync(Guid documentId, Reading reading)
    {
        host.Readings.Finish(documentId, reading);
        await HandleAsync(CaptureEvents.ReadingStarted, documentId);
        await HandleAsync(CaptureEvents.DocumentRead, documentId);
    }

    public Task<bool> HandleAsync(string kind, Guid documentId) => host.InCompanyAsync(id, async services =>
    {
        await services.GetServices<IEventReader>().Single(reader => reader.Kinds.Contains(kind)).HandleAsync(Logged(kind, documentId), CancellationToken.None);
        return true;
    });

    public async Task<InvoiceDetail> ShowAsync(Guid invoiceId) => await ReadAsync<InvoiceDetail>(await Client().GetAsync($"invoices/{invoiceId}"));

    public async Task<HttpResponseMessage> StepAsync(
        Guid invoiceId, string step, object? body = null, Role role = Role.Owner, string ifMatch = "*")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"invoices/{invoiceId}/{step}");
        request.Content = JsonContent.Create(body ?? new { }, options: Json);
        request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await Client(role).SendAsync(request);
    }

    public async Task<InvoiceDetail> DoAsync(Guid invoiceId, string step, object? body = null) =>
        await ReadAsync<InvoiceDetail>(await StepAsync(invoiceId, step, body));

    public async Task<HttpResponseMessage> CorrectAsync(Guid invoiceId, object body, string? ifMatch)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"invoices/{invoiceId}/fields") { Content = JsonContent.Create(body) };
        if (ifMatch is not null)
            request.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(ifMatch));
        return await Client().SendAsync(request);
    }

    public async Task<InvoiceDetail> CorrectAsync(InvoiceDetail invoice, string field, string? value) =>
        await ReadAsync<InvoiceDetail>(await CorrectAsync(
            invoice.Id, new { fields = new Dictionary<string, string?> { [field] = value } }, $"\"{invoice.Version}\""));

    public async Task<InvoiceList> ListAsync(string query = "") => await ReadAsync<InvoiceList>(await Client().GetAsync($"invoices?{query}"));

    public async Task<Timeline> TimelineAsync(Guid invoiceId) =>
        await ReadAsync<Timeline>(await Client().GetAsync($"invoices/{invoiceId}/timeline"));

    public static async Task<T> ReadAsync<T>(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue($"{(int)response.StatusCode}: {text}");
        return JsonSerializer.Deserialize<T>(text, Json)!;
    }

    private LoggedEvent Logged(string kind, Guid documentId) => new()
    {
        CompanyId = id,
        Sequence = 1,
        OccurredAt = PayablesHost.Now,
        Kind = kind,
        SubjectKind = "document",
        SubjectId = documentId,
        ActorName = "Quittance",
        Data = "{}",
        PreviousHash = [],
    };
}
