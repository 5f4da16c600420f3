using System.Net;
using System.Text;
using Quittance.Payables.Invoices;

namespace Quittance.Payables.Tests.Receiving;

public sealed class ReceiveInvoicesTests(RunningPayables running) : IClassFixture<RunningPayables>, IAsyncLifetime
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
    public async Task Each_file_becomes_an_invoice_that_waits_for_the_reader()
    {
        var received = await company.UploadAsync(("one.pdf", Bytes("%PDF-1")), ("two.xml", Bytes("<Invoice/>")));

        received.Items.Select(item => item.FileName).ShouldBe(["one.pdf", "two.xml"]);
        foreach (var item in received.Items)
        {
            var invoice = await company.ShowAsync(item.InvoiceId!.Value);
            invoice.State.ShouldBe(InvoiceState.Received);
            invoice.WaitingFor.ShouldBe(WaitingFor.Reader);
            host.Readings.Asked.ShouldContain(invoice.DocumentId);
        }
    }

    [Fact]
    public async Task The_same_bytes_under_another_name_are_the_invoice_that_is_here()
    {
        var first = (await company.UploadAsync(("one.pdf", Bytes("%PDF-same")))).Items.Single();
        var again = (await company.UploadAsync(("copy.pdf", Bytes("%PDF-same")))).Items.Single();

        again.AlreadyReceived.ShouldBeTrue();
        again.InvoiceId.ShouldBe(first.InvoiceId);
        (await company.ListAsync()).Total.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_bytes_brought_by_eight_hands_at_once_are_one_invoice()
    {
        var uploads = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => company.UploadAsync(("a.pdf", Bytes("%PDF-race")))));

        var items = uploads.SelectMany(upload => upload.Items).ToList();
        items.Select(item => item.InvoiceId).Distinct().ShouldHaveSingleItem().ShouldNotBeNull();
        items.Count(item => !item.AlreadyReceived).ShouldBe(1);
        (await company.ListAsync()).Total.ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_is_refused_stops_no_other()
    {
        var received = await company.UploadAsync(
            ("empty.pdf", []), ("huge.pdf", new byte[(25 * 1024 * 1024) + 1]), ("good.pdf", Bytes("%PDF-good")));

        received.Items.Select(item => item.Problem?.Code).ShouldBe(["DOC-FIL-001", "DOC-FIL-002", null]);
        received.Items[2].InvoiceId.ShouldNotBeNull();
    }

    [Fact]
    public async Task The_two_hundred_and_first_file_is_told_to_come_again()
    {
        var files = Enumerable.Range(0, 202).Select(number => ($"{number}.pdf", Bytes($"%PDF-many {number}"))).ToArray();

        var received = await company.UploadAsync(files);

        received.Items.Count(item => item.InvoiceId is not null).ShouldBe(200);
        received.Items[^1].Problem!.Code.ShouldBe("AP-REC-003");
    }

    [Fact]
    public async Task A_name_with_folders_keeps_its_last_part_only()
    {
        var received = await company.UploadAsync(("..\\..\\etc/passwd.pdf", Bytes("%PDF-path")));

        received.Items.Single().FileName.ShouldBe("passwd.pdf");
    }

    [Fact]
    public async Task A_request_that_is_no_form_is_refused()
    {
        var answer = await company.Client().PostAsync("invoices", new StringContent("{}", Encoding.UTF8, "application/json"));

        await answer.ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "AP-REC-001");
    }

    [Fact]
    public async Task A_form_without_files_is_refused()
    {
        var form = new MultipartFormDataContent { { new StringContent("x"), "other" } };

        await (await company.Client().PostAsync("invoices", form)).ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "AP-REC-002");
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
