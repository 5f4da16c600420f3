using Quittance.Capture.Contracts;
using Quittance.Payables.Invoices;
using Quittance.Payables.Vendors;
using Quittance.Platform.Contracts.Http;
using static Quittance.Payables.Tests.Vendors.VendorReading;

namespace Quittance.Payables.Tests.Vendors;

/// <summary>What teaches nothing, and pages on which what was learnt says nothing, also when somebody would like it to.</summary>
public sealed class LearningLimitsTests(RunningPayables running) : IClassFixture<RunningPayables>, IAsyncLifetime
{
    private const string OwnTaxId = "HU10773381";

    private TestCompany company = null!;

    public async ValueTask InitializeAsync()
    {
        running.Host.Time.Now = PayablesHost.Now;
        company = await running.Host.OpenCompanyAsync(OwnTaxId);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Terms_of_payment_that_lead_beyond_the_calendar_say_nothing()
    {
        await CorrectAsync(Of(1), FieldNames.DueDate, Day(31));

        var last = await company.ReceiveAsync(Of(2).With(FieldNames.IssueDate, "9999-12-31"));

        (last.IssueDate, last.DueDate).ShouldBe((DateOnly.MaxValue, null));
    }

    [Theory]
    [InlineData("creditNote")]
    [InlineData("receipt")]
    public async Task Terms_of_payment_are_an_invoices(string kind)
    {
        await CorrectAsync(Of(1).With(FieldNames.Kind, kind), FieldNames.DueDate, Day(40));
        (await ListAsync()).Items.ShouldBeEmpty();

        await CorrectAsync(Of(2), FieldNames.DueDate, Day(40));
        (await company.ReceiveAsync(Of(20).With(FieldNames.Kind, kind))).DueDate.ShouldBeNull();
    }

    [Fact]
    public async Task The_words_beside_an_invoices_number_lead_to_no_credit_notes_number()
    {
        await CorrectAsync(Of(1).Beside(FieldNames.InvoiceNumber, ("17", "Invoice")), FieldNames.InvoiceNumber, "17");
        var credit = Of(2).With(FieldNames.Kind, "creditNote").Beside(FieldNames.InvoiceNumber, ("CN-2", "Credit note"), ("17", "Invoice"));

        (await company.ReceiveAsync(credit)).InvoiceNumber.ShouldBe("LT-2");
        (await company.ReceiveAsync(Of(3).Beside(FieldNames.InvoiceNumber, ("18", "Invoice")))).InvoiceNumber.ShouldBe("18");
    }

    [Fact]
    public async Task An_invoice_that_was_rejected_teaches_nothing_until_it_is_released()
    {
        var forged = await CorrectAsync(Of(1), FieldNames.Currency, "EUR");
        var rejected = await company.DoAsync(forged.Id, "reject", new { reason = "Not from them" });

        rejected.Fields[FieldNames.Currency].Taught.ShouldBeNull();
        (await ListAsync()).Items.ShouldBeEmpty();
        (await company.ReceiveAsync(Of(2))).Currency.ShouldBe("USD");

        await company.DoAsync(forged.Id, "release");
        (await company.ReceiveAsync(Of(3))).Currency.ShouldBe("EUR");
    }

    [Fact]
    public async Task The_same_invoice_received_twice_teaches_once()
    {
        await CorrectAsync(Of(1, Sure), FieldNames.Currency, "EUR");
        var again = await CorrectAsync(Of(1, Sure), FieldNames.Currency, "EUR");

        again.State.ShouldBe(InvoiceState.Duplicate);
        (await ListAsync()).Items.ShouldHaveSingleItem().Times.ShouldBe(1);
        (await company.ReceiveAsync(Of(2, Sure))).Currency.ShouldBe("USD");
    }

    [Fact]
    public async Task The_own_tax_id_of_the_company_read_for_the_vendors_proves_no_vendor()
    {
        await CorrectAsync(Of(1).With(FieldNames.SupplierTaxId, OwnTaxId), FieldNames.SupplierTaxId, TaxId);

        var forged = (await company.ReceiveAsync(Of(2).With(FieldNames.SupplierTaxId, OwnTaxId))).Fields[FieldNames.SupplierTaxId];

        (forged.Value, forged.Origin).ShouldBe((OwnTaxId, FieldOrigin.TextLayer));
    }

    [Fact]
    public async Task The_own_tax_id_of_the_company_is_never_learnt_as_a_vendors()
    {
        await CorrectAsync(Of(1), FieldNames.SupplierTaxId, OwnTaxId);

        (await ListAsync()).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_that_surely_names_somebody_else_is_not_the_vendors_whose_tax_id_it_mentions()
    {
        await CorrectAsync(Of(1), FieldNames.Currency, "EUR");
        var other = Of(2).With(FieldNames.SupplierName, "Elsewhere GmbH", Sure).With(FieldNames.SupplierTaxId, null).Beside(FieldNames.SupplierTaxId, (TaxId, "Agent"));

        (await company.ReceiveAsync(other)).Currency.ShouldBe("USD");
    }

    [Fact]
    public async Task A_page_that_surely_names_what_was_corrected_is_the_vendors_whose_tax_id_it_shows()
    {
        foreach (var number in new[] { 1, 2 })
            await company.CorrectAsync(await CorrectAsync(Titled(number), FieldNames.SupplierTaxId, TaxId), FieldNames.SupplierName, VendorReading.Vendor);

        (await company.ReceiveAsync(Titled(3))).SupplierName.ShouldBe(VendorReading.Vendor);
    }

    [Fact]
    public async Task Read_again_terms_of_payment_count_from_the_date_that_a_person_gave()
    {
        await CorrectAsync(Of(1), FieldNames.DueDate, Day(31));
        var dated = await CorrectAsync(Of(20), FieldNames.IssueDate, Day(100));
        await company.DoAsync(dated.Id, "reread");

        await company.ReadDocumentAsync(dated.DocumentId, Of(20));

        (await company.ShowAsync(dated.Id)).DueDate.ShouldBe(DateOnly.Parse(Day(130)));
    }

    [Fact]
    public async Task What_is_removed_is_what_was_seen()
    {
        await CorrectAsync(Of(1), FieldNames.Currency, "EUR");
        var seen = (await ListAsync()).Items.ShouldHaveSingleItem();
        running.Host.Time.Now = PayablesHost.Now.AddMinutes(1);
        await CorrectAsync(Of(2), FieldNames.Currency, "CHF");

        (await company.Client().DeleteAsync($"vendor-defaults/{seen.Id}")).EnsureSuccessStatusCode();

        var left = (await ListAsync()).Items.ShouldHaveSingleItem();
        (left.Taught, left.Replaces).ShouldBe(("CHF", null));
    }

    [Fact]
    public async Task A_field_that_a_person_cleared_teaches_nothing_and_forgets_what_it_taught()
    {
        var once = await CorrectAsync(Of(1), FieldNames.Currency, "EUR");
        await company.CorrectAsync(once, FieldNames.Currency, null);

        (await ListAsync()).Items.ShouldBeEmpty();
        (await company.ReceiveAsync(Of(2))).Currency.ShouldBe("USD");
    }

    /// <summary>A page whose title is taken for the name; the tax id stands somewhere on it.</summary>
    private static Reading Titled(int number) => Of(number)
        .With(FieldNames.SupplierName, "Original", Sure)
        .With(FieldNames.SupplierTaxId, null)
        .Beside(FieldNames.SupplierTaxId, (TaxId, "VAT"));

    private async Task<InvoiceDetail> CorrectAsync(Reading reading, string field, string value) =>
        await company.CorrectAsync(await company.ReceiveAsync(reading), field, value);

    private async Task<Page<VendorDefaultItem>> ListAsync() =>
        await TestCompany.ReadAsync<Page<VendorDefaultItem>>(await company.Client().GetAsync("vendor-defaults"));
}
