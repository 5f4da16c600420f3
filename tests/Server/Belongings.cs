using System.Text.Json;
using Quittance.Testing;

namespace Quittance.Server.Tests;

/// <summary>One thing of each kind that a company has, by the name of its id in the routes.</summary>
public sealed record Belongings(Guid Company, Guid Person, Guid Invoice, Guid Document, Guid Key, Guid Invitation, Guid Batch, Guid Connection, Guid Issued)
{
    /// <summary>A company that may issue documents.</summary>
    public static object Issuer { get; } = new
    {
        profile = new
        {
            nombre = "Empresa de prueba",
            identificacion = new { tipo = "02", numero = "3101123456" },
            codigoActividad = "6201.0",
            ubicacion = new { provincia = "1", canton = "01", distrito = "01", otrasSenas = "Frente al parque" },
            correoElectronico = (string[])["a@a.example"],
        },
    };

    public static async Task<Belongings> OfAsync(Browser owner, Guid company)
    {
        var people = (await owner.JsonAsync($"companies/{company}/people")).GetProperty("items");
        var invoice = await InvoiceAsync(owner, company);
        var document = (await owner.JsonAsync($"companies/{company}/invoices/{invoice}")).GetProperty("documentId").GetGuid();
        var (key, invitation) = (await KeyAsync(owner, company), await InvitationAsync(owner, company));
        return new Belongings(
            company, people[0].GetProperty("id").GetGuid(), invoice, document, key, invitation,
            await BatchAsync(owner, company, invoice), await ConnectionAsync(owner, company), await IssuedAsync(owner, company))
        {
            Import = await ImportAsync(owner, company),
        };
    }

    private static async Task<Guid> BatchAsync(Browser owner, Guid company, Guid invoice)
    {
        using var answer = await owner.PostAsync($"companies/{company}/invoices/batches", new { action = "submit", items = new[] { new { id = invoice } } });
        using var batch = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return batch.RootElement.GetProperty("id").GetGuid();
    }

    private static async Task<Guid> IssuedAsync(Browser owner, Guid company)
    {
        using var entered = await owner.SendAsync(HttpMethod.Put, $"companies/{company}/issuer", Issuer, "*");
        entered.IsSuccessStatusCode.ShouldBeTrue(await entered.Content.ReadAsStringAsync());
        using var answer = await owner.PostAsync($"companies/{company}/issued-documents", new { kind = "factura", content = new { } });
        using var drafted = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        answer.IsSuccessStatusCode.ShouldBeTrue(drafted.RootElement.ToString());
        return drafted.RootElement.GetProperty("item").GetProperty("id").GetGuid();
    }

    private static async Task<Guid> ImportAsync(Browser owner, Guid company)
    {
        var file = Convert.ToBase64String("reference,description,quantity,unitPrice\nA-1,Coffee,1,100"u8);
        using var answer = await owner.PostAsync($"companies/{company}/draft-imports", new { file, fileName = "drafts.csv" });
        using var read = JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        return read.RootElement.GetProperty("id").GetGuid();
    }

    private static async Task<Guid> InvitationAsync(Browser owner, Guid company)
    {
        await Cast.InviteAsync(owner, company, $"{Guid.CreateVersion7():N}@a.example");
        return (await owner.JsonAsync($"companies/{company}/invitations")).GetProperty("items")[0].GetProperty("id").GetGuid();
    }

    private static async Task<Guid> ConnectionAsync(Browser owner, Guid company)
    {
        var settings = new { address = "https://ledger.example/", clientId = "me", perSecond = "1" };
        var request = new { kind = "sandbox-ledger", name = $"{Guid.CreateVersion7()}", settings, secrets = new { clientSecret = "s" } };
        using var answer = await owner.PostAsync($"companies/{company}/connections", request);
        using var added = JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        return added.RootElement.GetProperty("id").GetGuid();
    }

    private static async Task<Guid> InvoiceAsync(Browser owner, Guid company)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent("hello"u8.ToArray()), "files", "hello.txt" } };
        using var answer = await owner.SendAsync(HttpMethod.Post, $"companies/{company}/invoices", form);
        using var received = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return received.RootElement.GetProperty("items")[0].GetProperty("invoiceId").GetGuid();
    }

    private static async Task<Guid> KeyAsync(Browser owner, Guid company)
    {
        using var answer = await owner.PostAsync($"companies/{company}/keys", new { name = "A key", scopes = (string[])["invoices.view"] });
        using var made = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return made.RootElement.GetProperty("id").GetGuid();
    }

    /// <summary>An operation that failed; no request makes one.</summary>
    public Guid Retry { get; init; }

    /// <summary>What the authority answered; no request makes one.</summary>
    public Guid Answer { get; init; }

    /// <summary>What was learnt of a vendor; no request makes it by itself.</summary>
    public Guid VendorDefault { get; init; }

    /// <summary>A file of drafts that was read.</summary>
    public Guid Import { get; init; }

    public object ValueOf(string parameter) => parameter switch
    {
        "companyId" => Company,
        "personId" => Person,
        "invoiceId" => Invoice,
        "documentId" => Document,
        "keyId" => Key,
        "invitationId" => Invitation,
        "batchId" => Batch,
        "retryId" => Retry,
        "connectionId" => Connection,
        "issuedId" => Issued,
        "answerId" => Answer,
        "importId" => Import,
        "defaultId" => VendorDefault,
        "job" => "retries.clean",
        "feature" => "invoices.bulk-approval",
        _ => Nothing(parameter),
    };

    /// <summary>An id of nothing, or the first of a number; an unknown parameter fails the test that walks the routes.</summary>
    public static object Nothing(string parameter) => parameter switch
    {
        "number" => 1,
        "section" or "job" or "feature" => "nothing",
        _ when parameter.EndsWith("Id", StringComparison.Ordinal) => Guid.Empty,
        _ => throw new InvalidOperationException($"Say in {nameof(Belongings)} what to put for {{{parameter}}}."),
    };
}
