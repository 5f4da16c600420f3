using Quittance.Capture.Contracts;
using Quittance.Payables.Invoices;
using static Quittance.Payables.Tests.Vendors.VendorReading;

namespace Quittance.Payables.Tests.Vendors;

/// <summary>What a person corrects on one invoice is known on the vendor's next.</summary>
public sealed class VendorDefaultsTests(RunningPayables running) : IClassFixture<RunningPayables>, IAsyncLifetime
{
    private TestCompany company = null!;

    public async ValueTask InitializeAsync()
    {
        running.Host.Time.Now = PayablesHost.Now;
        company = await running.Host.OpenCompanyAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_currency_that_the_reader_was_unsure_of_is_known_next_time_and_says_from_where()
    {
        var first = await CorrectAsync(Of(1), FieldNames.Currency, "EUR");

        var next = (await company.ReceiveAsync(Of(2))).Fields[FieldNames.Currency];

        (next.Value, next.Origin, next.Confidence, next.ReadValue).ShouldBe(("EUR", FieldOrigin.Learnt, 0.8, "USD"));
        next.Learnt.ShouldBe(new(first.Id, "LT-1", "Anna", PayablesHost.Now));
    }

    [Fact]
    public async Task The_log_tells_what_was_learnt_and_where_it_was_used()
    {
        await CorrectAsync(Of(1), FieldNames.Currency, "EUR");
        var next = await company.ReceiveAsync(Of(2));

        var change = (await company.TimelineAsync(next.Id)).Items.Single(item => item.Kind == "invoice.read").Data.GetProperty("changes").GetProperty(FieldNames.Currency);

        (change.GetProperty("old").GetString(), change.GetProperty("new").GetString(), change.GetProperty("learnt").GetBoolean()).ShouldBe(("USD", "EUR", true));
    }

    [Fact]
    public async Task A_date_is_known_by_the_words_beside_it_wherever_it_stands()
    {
        await CorrectAsync(Of(1), FieldNames.IssueDate, Day(2));

        (await company.ReceiveAsync(Of(20))).IssueDate.ShouldBe(DateOnly.Parse(Day(21)));
    }

    [Fact]
    public async Task A_due_date_that_no_label_announced_is_known_by_its_words()
    {
        await CorrectAsync(Of(1), FieldNames.DueDate, Day(10));

        var next = (await company.ReceiveAsync(Of(20))).Fields[FieldNames.DueDate];

        (next.Value, next.Origin, next.Page).ShouldBe((Day(29), FieldOrigin.Learnt, 1));
    }

    [Fact]
    public async Task A_due_date_that_is_not_on_the_page_teaches_the_terms_of_payment()
    {
        await CorrectAsync(Of(1), FieldNames.DueDate, Day(31));

        var next = (await company.ReceiveAsync(Of(20))).Fields[FieldNames.DueDate];

        (next.Value, next.Confidence, next.Page).ShouldBe((Day(50), 0.6, null));
    }

    [Fact]
    public async Task The_tax_id_that_is_the_vendors_is_known_where_another_is_read_again()
    {
        await CorrectAsync(Of(1).With(FieldNames.SupplierTaxId, "9999999999"), FieldNames.SupplierTaxId, TaxId);

        (await company.ReceiveAsync(Of(2).With(FieldNames.SupplierTaxId, "9999999999"))).Fields[FieldNames.SupplierTaxId].Value.ShouldBe(TaxId);
    }

    [Fact]
    public async Task The_name_that_goes_with_a_tax_id_is_known()
    {
        await CorrectAsync(Of(1).With(FieldNames.SupplierName, "INVOICE"), FieldNames.SupplierName, Vendor);

        (await company.ReceiveAsync(Of(2).With(FieldNames.SupplierName, "ORIGINAL"))).SupplierName.ShouldBe(Vendor);
    }

    [Fact]
    public async Task No_amount_is_ever_learnt()
    {
        await CorrectAsync(Of(1), FieldNames.GrossTotal, "721.00");
        await CorrectAsync(Of(2), FieldNames.GrossTotal, "721.00");

        (await company.ReceiveAsync(Of(3))).GrossTotal.ShouldBe("127.00");
    }

    [Fact]
    public async Task Another_vendor_of_the_same_name_is_another()
    {
        await CorrectAsync(Of(1), FieldNames.Currency, "EUR");

        (await company.ReceiveAsync(Of(2).With(FieldNames.SupplierTaxId, "IE9700053D"))).Currency.ShouldBe("USD");
    }

    [Fact]
    public async Task Another_company_learns_nothing_of_it()
    {
        await CorrectAsync(Of(1), FieldNames.Currency, "EUR");
        company = await running.Host.OpenCompanyAsync();

        (await company.ReceiveAsync(Of(2))).Currency.ShouldBe("USD");
    }

    private async Task<InvoiceDetail> CorrectAsync(Reading reading, string field, string value) =>
        await company.CorrectAsync(await company.ReceiveAsync(reading), field, value);
}
