using Quittance.Capture.Contracts;
using Quittance.Payables.Invoices;

namespace Quittance.Payables.Tests.Receiving;

public sealed class TakeReadingsTests(RunningPayables running) : IClassFixture<RunningPayables>, IAsyncLifetime
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
    public async Task A_sound_reading_makes_a_checked_invoice_with_its_fields_and_boxes()
    {
        var invoice = await company.ReceiveAsync(SomeReading.Sound());

        invoice.State.ShouldBe(InvoiceState.Checked);
        invoice.GrossTotal.ShouldBe("127.00");
        invoice.Fields["grossTotal"].Box.ShouldBe(new Box(0.1, 0.1, 0.2, 0.05));
        invoice.Lines.ShouldHaveSingleItem().Quantity.ShouldBe("1");
        invoice.Pages.ShouldHaveSingleItem().Width.ShouldBe(595);
        invoice.LowestConfidence.ShouldBe(0.9);
    }

    [Fact]
    public async Task Errors_keep_the_invoice_captured_until_a_person_corrects_them()
    {
        var invoice = await company.ReceiveAsync(SomeReading.Sound().Without(FieldNames.InvoiceNumber));

        invoice.State.ShouldBe(InvoiceState.Captured);
        invoice.Findings.ShouldHaveSingleItem().Code.ShouldBe("AP-REQ-001");
    }

    [Fact]
    public async Task What_cannot_be_read_waits_for_entry_and_says_why()
    {
        var invoice = await company.ReceiveAsync(SomeReading.Unreadable);

        invoice.State.ShouldBe(InvoiceState.NeedsEntry);
        invoice.Problem!.Message.ShouldBe("The PDF is protected by a password.");
        invoice.AllowedActions.ShouldContain(AllowedAction.Correct);
    }

    [Fact]
    public async Task The_same_events_again_change_nothing()
    {
        var invoice = await company.ReceiveAsync(SomeReading.Sound());
        var before = await company.TimelineAsync(invoice.Id);

        await company.ReadDocumentAsync(invoice.DocumentId, SomeReading.Unreadable);

        (await company.ShowAsync(invoice.Id)).Version.ShouldBe(invoice.Version);
        (await company.TimelineAsync(invoice.Id)).Items.Count.ShouldBe(before.Items.Count);
    }

    [Fact]
    public async Task An_event_of_a_document_that_is_no_invoice_is_passed_over() =>
        await Should.NotThrowAsync(() => company.ReadDocumentAsync(Guid.CreateVersion7(), SomeReading.Sound()));

    [Fact]
    public async Task A_value_that_cannot_be_right_is_shown_and_never_stops_the_reader()
    {
        var reading = SomeReading.With(
            (FieldNames.IssueDate, "2026-02-31"), (FieldNames.GrossTotal, "99999999999999999999"), (FieldNames.SupplierName, "A\0\u0001\n" + new string('x', 999)));

        var invoice = await company.ReceiveAsync(reading);

        invoice.State.ShouldBe(InvoiceState.Captured);
        invoice.Fields["issueDate"].Value.ShouldBeNull();
        invoice.Fields["issueDate"].ReadValue.ShouldBe("2026-02-31");
        invoice.Findings.Count(finding => finding.Code == "AP-REQ-002").ShouldBe(2);
        invoice.SupplierName!.Length.ShouldBe(300);
    }

    [Fact]
    public async Task Reading_again_keeps_what_a_person_corrected_and_renews_the_rest()
    {
        var read = await company.ReceiveAsync(SomeReading.Sound());
        var corrected = await company.CorrectAsync(read, FieldNames.SupplierName, "Right Name Kft.");

        var waiting = await company.DoAsync(corrected.Id, "reread");
        await company.ReadDocumentAsync(read.DocumentId, SomeReading.Sound(number: "2026/18"));
        var again = await company.ShowAsync(read.Id);

        waiting.State.ShouldBe(InvoiceState.Received);
        again.SupplierName.ShouldBe("Right Name Kft.");
        again.Fields["supplierName"].ReadValue.ShouldBe("Ágnes & Társa Kft.");
        again.InvoiceNumber.ShouldBe("2026/18");
    }

    [Fact]
    public async Task The_timeline_tells_every_step()
    {
        var invoice = await company.ReceiveAsync(SomeReading.Sound());

        (await company.TimelineAsync(invoice.Id)).Items.Select(item => item.Kind)
            .ShouldBe(["invoice.received", "invoice.reading-started", "invoice.read", "invoice.checked"]);
    }
}
