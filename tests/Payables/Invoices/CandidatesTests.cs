using System.Net;
using System.Text.Json;
using Quittance.Capture.Contracts;
using Quittance.Payables.Invoices;

namespace Quittance.Payables.Tests.Invoices;

public sealed class CandidatesTests(RunningPayables running) : IClassFixture<RunningPayables>, IAsyncLifetime
{
    private static readonly Box Place = new(0.6, 0.4, 0.1, 0.02);

    private readonly PayablesHost host = running.Host;
    private TestCompany company = null!;

    public async ValueTask InitializeAsync()
    {
        host.Time.Now = PayablesHost.Now;
        company = await host.OpenCompanyAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task What_else_a_field_could_be_is_shown_as_far_as_the_field_can_hold_it()
    {
        var invoice = await company.ReceiveAsync(Dated());

        var candidates = await CandidatesAsync(invoice.Id);

        candidates.Fields.Keys.ShouldBe([FieldNames.IssueDate]);
        candidates.Fields[FieldNames.IssueDate].ShouldBe(
            [new("2026-03-01", 0.6, 1, Place, "Invoice date"), new("2026-02-27", 0.2, 1, Place, "Delivered on")]);
    }

    [Fact]
    public async Task A_value_chosen_on_the_page_stands_there_and_the_log_says_so()
    {
        var invoice = await company.ReceiveAsync(Dated());

        var corrected = await ChooseAsync(invoice, "2026-02-27", 1);

        var field = corrected.Fields[FieldNames.IssueDate];
        (field.Value, field.Origin, field.Box, field.ReadValue).ShouldBe(("2026-02-27", FieldOrigin.Chosen, Place, "2026-03-01"));
        var change = (await company.TimelineAsync(invoice.Id)).Items.Single(item => item.Kind == "invoice.corrected").Data.GetProperty("changes");
        change.GetProperty(FieldNames.IssueDate).GetProperty("chosen").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Read_again_it_stays_where_it_was_chosen()
    {
        var invoice = await company.ReceiveAsync(Dated());
        await ChooseAsync(invoice, "2026-02-27", 1);

        await company.DoAsync(invoice.Id, "reread");
        await company.ReadDocumentAsync(invoice.DocumentId, SomeReading.Sound());

        var field = (await company.ShowAsync(invoice.Id)).Fields[FieldNames.IssueDate];
        (field.Value, field.Box, field.ReadValue).ShouldBe(("2026-02-27", Place, "2026-03-01"));
    }

    [Theory]
    [InlineData("2026-02-26", 1)]
    [InlineData("2026-02-27", 0)]
    [InlineData("2026-02-27", 9)]
    [InlineData("2026-02-27", -1)]
    public async Task What_does_not_stand_there_is_not_taken(string value, int number)
    {
        var invoice = await company.ReceiveAsync(Dated());

        var answer = await AskAsync(invoice, value, number);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("chosen.issueDate");
        (await company.ShowAsync(invoice.Id)).Version.ShouldBe(invoice.Version);
    }

    [Fact]
    public async Task A_reading_that_was_kept_without_candidates_still_opens()
    {
        var kept = JsonSerializer.Deserialize<Reading>(
            """{"source":2,"problem":null,"pages":[],"fields":{"invoiceNumber":{"value":"17","confidence":0.9,"origin":1}},"lines":[]}""", JsonSerializerOptions.Web)!;

        var invoice = await company.ReceiveAsync(kept);

        (await CandidatesAsync(invoice.Id)).Fields.ShouldBeEmpty();
    }

    [Fact]
    public void A_reading_is_kept_with_its_candidates()
    {
        var kept = JsonSerializer.Deserialize<Reading>(JsonSerializer.Serialize(Dated(), JsonSerializerOptions.Web), JsonSerializerOptions.Web)!;

        kept.Candidates[FieldNames.IssueDate].ShouldBe(Dated().Candidates[FieldNames.IssueDate]);
    }

    private static Reading Dated() => SomeReading.Sound() with
    {
        Candidates = new Dictionary<string, IReadOnlyList<ReadCandidate>>
        {
            [FieldNames.IssueDate] = [new("2026-03-01", 0.6, 1, Place, "Invoice date"), new("soon", 0.3, 1, Place), new("2026-02-27", 0.2, 1, Place, "Delivered on")],
        },
    };

    private async Task<InvoiceCandidates> CandidatesAsync(Guid id) =>
        await TestCompany.ReadAsync<InvoiceCandidates>(await company.Client().GetAsync($"invoices/{id}/candidates"));

    private async Task<InvoiceDetail> ChooseAsync(InvoiceDetail invoice, string value, int number) =>
        await TestCompany.ReadAsync<InvoiceDetail>(await AskAsync(invoice, value, number));

    private Task<HttpResponseMessage> AskAsync(InvoiceDetail invoice, string value, int number) =>
        company.CorrectAsync(invoice.Id, new { fields = new { issueDate = value }, chosen = new { issueDate = number } }, $"\"{invoice.Version}\"");
}
