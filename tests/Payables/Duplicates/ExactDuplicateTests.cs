using Quittance.Capture.Contracts;
using Quittance.Payables.Invoices;

namespace Quittance.Payables.Tests.Duplicates;

public sealed class ExactDuplicateTests(RunningPayables running) : IClassFixture<RunningPayables>, IAsyncLifetime
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
    public async Task The_same_invoice_in_another_file_is_a_duplicate_of_the_first()
    {
        var first = await company.ReceiveAsync(SomeReading.Sound(number: "2026/17"));
        var second = await company.ReceiveAsync(SomeReading.Sound(number: "2026-17"));

        first.State.ShouldBe(InvoiceState.Checked);
        second.State.ShouldBe(InvoiceState.Duplicate);
        second.DuplicateOf!.Id.ShouldBe(first.Id);
        second.Findings.ShouldHaveSingleItem().Arguments["invoiceId"].ShouldBe(first.Id.ToString());
    }

    [Fact]
    public async Task A_supplier_without_a_tax_id_is_known_by_name()
    {
        await company.ReceiveAsync(SomeReading.Sound());

        var second = await company.ReceiveAsync(SomeReading.Sound().Without(FieldNames.SupplierTaxId));

        second.State.ShouldBe(InvoiceState.Duplicate);
    }

    [Theory]
    [InlineData("2026/18", "127.00")]
    [InlineData("2026/17", "127.01")]
    public async Task Another_number_or_total_is_another_invoice(string number, string gross)
    {
        await company.ReceiveAsync(SomeReading.Sound());

        (await company.ReceiveAsync(SomeReading.Sound(number, gross))).State.ShouldBe(InvoiceState.Checked);
    }

    [Fact]
    public async Task Two_tax_ids_are_two_suppliers_even_of_one_name()
    {
        await company.ReceiveAsync(SomeReading.Sound());
        var other = SomeReading.With(
        [
            .. SomeReading.Sound().Fields.Where(f => f.Key != FieldNames.SupplierTaxId).Select(f => (f.Key, f.Value.Value)),
            (FieldNames.SupplierTaxId, "DE136695976"),
        ]);

        (await company.ReceiveAsync(other)).State.ShouldBe(InvoiceState.Checked);
    }

    [Fact]
    public async Task Two_read_at_the_same_moment_do_not_miss_each_other()
    {
        var uploads = await company.UploadAsync(("a.pdf", "%PDF-a"u8.ToArray()), ("b.pdf", "%PDF-b"u8.ToArray()));
        var documents = await Task.WhenAll(uploads.Items.Select(async item => (await company.ShowAsync(item.InvoiceId!.Value)).DocumentId));

        await Task.WhenAll(documents.Select(document => company.ReadDocumentAsync(document, SomeReading.Sound())));

        (await company.ListAsync()).StateCounts.ShouldBe(
            new Dictionary<string, long> { ["checked"] = 1, ["duplicate"] = 1 }, ignoreOrder: true);
    }

    [Fact]
    public async Task A_released_duplicate_goes_on_and_neither_takes_the_other_for_one_again()
    {
        var first = await company.ReceiveAsync(SomeReading.Sound());
        var second = await company.ReceiveAsync(SomeReading.Sound());

        var released = await company.DoAsync(second.Id, "release");
        var confirmed = await company.CorrectAsync(first, FieldNames.OrderNumber, "PO-1");

        released.State.ShouldBe(InvoiceState.Checked);
        released.DuplicateOf.ShouldBeNull();
        released.Findings.ShouldHaveSingleItem().Code.ShouldBe("AP-DUP-002");
        confirmed.State.ShouldBe(InvoiceState.Checked);
    }

    [Fact]
    public async Task A_rejected_invoice_does_not_stand_in_the_way_of_the_same_one_sent_again()
    {
        var first = await company.ReceiveAsync(SomeReading.Sound());
        await company.DoAsync(first.Id, "reject", new { reason = "Not signed" });

        (await company.ReceiveAsync(SomeReading.Sound())).State.ShouldBe(InvoiceState.Checked);
    }

    [Fact]
    public async Task Another_companys_same_invoice_is_none_of_ours()
    {
        await company.ReceiveAsync(SomeReading.Sound());
        var other = await host.OpenCompanyAsync();

        (await other.ReceiveAsync(SomeReading.Sound())).State.ShouldBe(InvoiceState.Checked);
    }
}
