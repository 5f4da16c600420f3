using System.Net;
using Quittance.Capture.Contracts;
using Quittance.Payables.Invoices;

namespace Quittance.Payables.Tests.Invoices;

public sealed class ReviseFieldsTests(RunningPayables running) : IClassFixture<RunningPayables>, IAsyncLifetime
{
    private readonly PayablesHost host = running.Host;
    private TestCompany company = null!;

    public async ValueTask InitializeAsync()
    {
        host.Time.Now = PayablesHost.Now;
        company = await host.OpenCompanyAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_correction_keeps_what_was_read_and_who_corrected_it()
    {
        var read = await company.ReceiveAsync(SomeReading.Sound(gross: "721.00"));

        var corrected = await company.CorrectAsync(read, FieldNames.GrossTotal, "127");

        corrected.GrossTotal.ShouldBe("127.00");
        corrected.Version.ShouldBeGreaterThan(read.Version);
        var field = (await company.ShowAsync(read.Id)).Fields["grossTotal"];
        field.ReadValue.ShouldBe("721.00");
        field.Origin.ShouldBe(FieldOrigin.Person);
        field.Confidence.ShouldBe(1);
        field.CorrectedBy!.Id.ShouldBe(company.Person);
        field.CorrectedAt.ShouldBe(PayablesHost.Now);
    }

    [Fact]
    public async Task The_last_error_corrected_makes_the_invoice_checked()
    {
        var read = await company.ReceiveAsync(SomeReading.Sound().Without(FieldNames.InvoiceNumber));

        var corrected = await company.CorrectAsync(read, FieldNames.InvoiceNumber, "2026/99");

        corrected.State.ShouldBe(InvoiceState.Checked);
        corrected.Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_could_not_be_read_is_entered_bit_by_bit()
    {
        var entry = await company.ReceiveAsync(SomeReading.Unreadable);

        foreach (var (name, value) in SomeReading.Sound().Fields.Select(field => (field.Key, field.Value.Value)))
            entry = await company.CorrectAsync(entry, name, value);

        entry.State.ShouldBe(InvoiceState.Checked);
        entry.Problem.ShouldBeNull();
    }

    [Fact]
    public async Task The_log_keeps_old_and_new_and_shows_bank_accounts_by_their_ends()
    {
        var read = await company.ReceiveAsync(SomeReading.Sound());
        var once = await company.CorrectAsync(read, FieldNames.SupplierIban, "HU42 1177 3016 1111 1018 0000 0000");
        await company.CorrectAsync(once, FieldNames.SupplierName, "New Kft.");

        var corrections = (await company.TimelineAsync(read.Id)).Items.Where(item => item.Kind == "invoice.corrected").ToList();

        corrections[0].Data.GetProperty("changes").GetProperty("supplierIban").GetProperty("new").GetString().ShouldBe("HU42…0000");
        var name = corrections[1].Data.GetProperty("changes").GetProperty("supplierName");
        (name.GetProperty("old").GetString(), name.GetProperty("new").GetString()).ShouldBe(("Ágnes & Társa Kft.", "New Kft."));
    }

    [Fact]
    public async Task Without_a_version_or_with_an_old_one_nothing_is_corrected()
    {
        var read = await company.ReceiveAsync(SomeReading.Sound());
        await company.CorrectAsync(read, FieldNames.OrderNumber, "PO-1");
        var body = new { fields = new { orderNumber = "PO-2" } };

        (await company.CorrectAsync(read.Id, body, ifMatch: null)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await company.CorrectAsync(read.Id, body, $"\"{read.Version}\"")).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await company.ShowAsync(read.Id)).Fields["orderNumber"].Value.ShouldBe("PO-1");
    }

    [Fact]
    public async Task Of_two_who_correct_at_once_one_is_told_to_load_it_again()
    {
        var read = await company.ReceiveAsync(SomeReading.Sound());

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(number =>
            company.CorrectAsync(read.Id, new { fields = new { orderNumber = $"PO-{number}" } }, $"\"{read.Version}\"")));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.PreconditionFailed).ShouldBe(5);
    }

    [Fact]
    public async Task Every_value_that_cannot_be_used_is_named_at_once()
    {
        var read = await company.ReceiveAsync(SomeReading.Sound());
        var body = new
        {
            fields = new Dictionary<string, string> { ["issueDate"] = "31/12/2026", ["grossTotal"] = "1,5", ["colour"] = "red" },
            lines = new[] { new { quantity = "9999999999999" } },
        };

        var answer = await company.CorrectAsync(read.Id, body, $"\"{read.Version}\"");

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.FieldsAsync()).ShouldBe(["fields.issueDate", "fields.grossTotal", "fields.colour", "lines[0].quantity"]);
    }

    [Fact]
    public async Task Lines_are_replaced_as_a_whole_and_twice()
    {
        var read = await company.ReceiveAsync(SomeReading.Sound());
        var two = new { lines = new[] { new { description = "A", netAmount = "60" }, new { description = "B", netAmount = "40" } } };
        var one = new { lines = new[] { new { description = "C", netAmount = "100" } } };

        var first = await TestCompany.ReadAsync<InvoiceDetail>(await company.CorrectAsync(read.Id, two, $"\"{read.Version}\""));
        await company.CorrectAsync(read.Id, one, $"\"{first.Version}\"");

        first.Lines.Select(line => line.Description).ShouldBe(["A", "B"]);
        (await company.ShowAsync(read.Id)).Lines.ShouldHaveSingleItem().NetAmount.ShouldBe("100");
    }

    [Fact]
    public async Task A_cleared_field_is_empty_and_remembers_what_was_read()
    {
        var read = await company.ReceiveAsync(SomeReading.Sound());

        var cleared = await company.CorrectAsync(read, FieldNames.DueDate, null);

        cleared.DueDate.ShouldBeNull();
        cleared.Fields["dueDate"].ReadValue.ShouldBe("2026-03-31");
    }
}
