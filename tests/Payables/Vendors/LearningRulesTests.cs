using System.Net;
using Quittance.Capture.Contracts;
using Quittance.Payables.Invoices;
using Quittance.Payables.Vendors;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Http;
using static Quittance.Payables.Tests.Vendors.VendorReading;

namespace Quittance.Payables.Tests.Vendors;

/// <summary>When something is learnt, when it is used, and how it goes away.</summary>
public sealed class LearningRulesTests(RunningPayables running) : IClassFixture<RunningPayables>, IAsyncLifetime
{
    private TestCompany company = null!;

    public async ValueTask InitializeAsync()
    {
        running.Host.Time.Now = PayablesHost.Now;
        company = await running.Host.OpenCompanyAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Against_a_value_that_was_sure_it_takes_the_same_correction_twice()
    {
        await CorrectAsync(Of(1, Sure), FieldNames.Currency, "EUR");
        (await company.ReceiveAsync(Of(2, Sure))).Currency.ShouldBe("USD");
        (await ListAsync()).Items.ShouldHaveSingleItem().IsInUse.ShouldBeFalse();

        await CorrectAsync(Of(3, Sure), FieldNames.Currency, "EUR");

        var next = (await company.ReceiveAsync(Of(4, Sure))).Fields[FieldNames.Currency];
        (next.Value, next.Confidence).ShouldBe(("EUR", 0.89));
    }

    [Fact]
    public async Task What_the_page_states_surely_stands_unless_just_that_was_corrected()
    {
        await CorrectAsync(Of(1), FieldNames.Currency, "EUR");
        var pounds = Of(2).With(FieldNames.Currency, "GBP", Sure);

        (await company.ReceiveAsync(pounds)).Currency.ShouldBe("GBP");
    }

    [Fact]
    public async Task A_date_read_surely_beside_other_words_stands()
    {
        await CorrectAsync(Of(1), FieldNames.IssueDate, Day(2));
        var other = Of(20, Sure).With(FieldNames.IssueDate, Day(29), Sure);

        (await company.ReceiveAsync(other)).IssueDate.ShouldBe(DateOnly.Parse(Day(29)));
    }

    [Fact]
    public async Task Terms_of_payment_say_nothing_where_a_due_date_was_read()
    {
        await CorrectAsync(Of(1), FieldNames.DueDate, Day(31));

        (await company.ReceiveAsync(Of(20).With(FieldNames.DueDate, Day(40)))).DueDate.ShouldBe(DateOnly.Parse(Day(40)));
    }

    [Fact]
    public async Task A_tax_id_that_is_not_on_the_page_is_not_put_there()
    {
        await CorrectAsync(Of(1).With(FieldNames.SupplierTaxId, "9999999999"), FieldNames.SupplierTaxId, TaxId);

        (await company.ReceiveAsync(Of(2).With(FieldNames.SupplierTaxId, null))).Fields.Keys.ShouldNotContain(FieldNames.SupplierTaxId);
    }

    [Fact]
    public async Task Of_two_corrections_that_differ_the_later_counts_and_the_list_says_so()
    {
        await CorrectAsync(Of(1), FieldNames.Currency, "EUR");
        running.Host.Time.Now = PayablesHost.Now.AddMinutes(1);
        await CorrectAsync(Of(2), FieldNames.Currency, "CHF");

        (await company.ReceiveAsync(Of(3))).Currency.ShouldBe("CHF");
        var item = (await ListAsync()).Items.ShouldHaveSingleItem();
        (item.Taught, item.Replaces, item.Times).ShouldBe(("CHF", "EUR", 1));
    }

    [Fact]
    public async Task The_same_correction_saved_twice_teaches_once()
    {
        var once = await CorrectAsync(Of(1, Sure), FieldNames.Currency, "EUR");
        await company.CorrectAsync(once, FieldNames.Currency, "EUR");

        (await ListAsync()).Items.ShouldHaveSingleItem().Times.ShouldBe(1);
        (await company.ReceiveAsync(Of(2, Sure))).Currency.ShouldBe("USD");
    }

    [Fact]
    public async Task A_correction_taken_back_teaches_nothing()
    {
        var once = await CorrectAsync(Of(1), FieldNames.Currency, "EUR");
        once.Fields[FieldNames.Currency].Taught!.IsInUse.ShouldBeTrue();

        await company.CorrectAsync(once, FieldNames.Currency, "USD");

        (await ListAsync()).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_what_was_learnt_is_corrected_the_correction_is_learnt()
    {
        await CorrectAsync(Of(1), FieldNames.Currency, "EUR");
        running.Host.Time.Now = PayablesHost.Now.AddMinutes(1);
        await CorrectAsync(Of(2), FieldNames.Currency, "USD");

        (await company.ReceiveAsync(Of(3))).Fields[FieldNames.Currency].Origin.ShouldBe(FieldOrigin.TextLayer);
    }

    [Fact]
    public async Task Removed_it_is_not_used_any_more_nor_learnt_from_the_same_invoice_again()
    {
        var once = await CorrectAsync(Of(1), FieldNames.Currency, "EUR");
        await RemoveAsync((await ListAsync()).Items[0].Id);
        await company.CorrectAsync(await company.ShowAsync(once.Id), FieldNames.Currency, "EUR");

        (await company.ReceiveAsync(Of(2))).Currency.ShouldBe("USD");
        (await ListAsync()).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Removed_twice_it_is_removed_once_and_nothing_is_not_found()
    {
        await CorrectAsync(Of(1), FieldNames.Currency, "EUR");
        var id = (await ListAsync()).Items[0].Id;

        (await RemoveAsync(id)).ShouldBe(HttpStatusCode.NoContent);
        (await RemoveAsync(id)).ShouldBe(HttpStatusCode.NoContent);
        (await RemoveAsync(Guid.CreateVersion7())).ShouldBe(HttpStatusCode.NotFound);
        (await RemoveAsync(id, Role.Auditor)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Read_again_an_invoice_does_not_learn_from_itself()
    {
        var once = await CorrectAsync(Of(1), FieldNames.Currency, "EUR");
        await company.DoAsync(once.Id, "reread");
        await company.ReadDocumentAsync(once.DocumentId, Of(1));

        await company.CorrectAsync(await company.ShowAsync(once.Id), FieldNames.Currency, "EUR");

        (await ListAsync()).Items.ShouldHaveSingleItem().Times.ShouldBe(1);
    }

    [Fact]
    public async Task The_list_is_paged_and_searched_by_vendor()
    {
        await CorrectAsync(Of(1), FieldNames.Currency, "EUR");
        await CorrectAsync(Of(2), FieldNames.DueDate, Day(40));

        var first = await ListAsync("limit=1");
        var second = await ListAsync($"limit=1&cursor={first.NextCursor}");

        (first.Total, second.NextCursor).ShouldBe((2, null));
        first.Items.Concat(second.Items).Select(item => item.Field).Order().ShouldBe([FieldNames.Currency, FieldNames.DueDate]);
        (await ListAsync("search=lakeside%20t")).Total.ShouldBe(2);
        (await ListAsync("search=nobody")).Items.ShouldBeEmpty();
    }

    private async Task<InvoiceDetail> CorrectAsync(Reading reading, string field, string value) =>
        await company.CorrectAsync(await company.ReceiveAsync(reading), field, value);

    private async Task<Page<VendorDefaultItem>> ListAsync(string query = "") =>
        await TestCompany.ReadAsync<Page<VendorDefaultItem>>(await company.Client().GetAsync($"vendor-defaults?{query}"));

    private async Task<HttpStatusCode> RemoveAsync(Guid id, Role role = Role.Owner) => (await company.Client(role).DeleteAsync($"vendor-defaults/{id}")).StatusCode;
}
