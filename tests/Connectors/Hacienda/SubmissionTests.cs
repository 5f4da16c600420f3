using Quittance.Connectors.Hacienda;
using Quittance.Connectors.Http;
using Quittance.Formats.CostaRica;
using Quittance.Formats.Xades;
using Quittance.Kernel.Errors;
using Quittance.Testing;

namespace Quittance.Connectors.Tests.Hacienda;

/// <summary>Each answer of the authority, once.</summary>
public sealed class SubmissionTests : RunningHacienda
{
    private const string Reception = "/vendors/hacienda/recepcion";

    [Fact]
    public async Task A_document_is_handed_in_and_its_signed_answer_comes_back_untouched()
    {
        var (client, invoice) = (NewClient(), Invoice(1));

        (await client.SubmitAsync(invoice, Stop)).ShouldBe(new SubmissionAnswer(SubmissionResult.Received, "", 202));
        var status = await DecidedAsync(client, invoice.Key);

        status.State.ShouldBe(HaciendaState.Accepted);
        XadesVerifier.Verify(status.Answer!.Value, TimeProvider.System.GetUtcNow()).IsValid.ShouldBeTrue();
        ComprobanteReader.Read(new MemoryStream(status.Answer.Value.ToArray())).MensajeHacienda!.Clave.ShouldBe(invoice.Clave);
    }

    [Fact]
    public async Task What_was_received_before_is_as_good_as_received()
    {
        var (client, invoice) = (NewClient(), Invoice(1));
        await client.SubmitAsync(invoice, Stop);

        var answer = await client.SubmitAsync(invoice, Stop);

        (answer.Result, answer.IsReceived, answer.Status).ShouldBe((SubmissionResult.AlreadyReceived, true, 400));
    }

    [Fact]
    public async Task A_bad_body_is_refused_with_the_cause()
    {
        var answer = await NewClient().SubmitAsync(Invoice(1) with { Clave = "1" }, Stop);

        (answer.Result, answer.IsReceived).ShouldBe((SubmissionResult.Refused, false));
        answer.Cause.ShouldContain("clave");
    }

    [Fact]
    public async Task Too_large_is_refused()
    {
        await Sandbox.FaultsAsync(new { path = Reception, method = "POST", fault = "status", status = 413 });

        (await NewClient().SubmitAsync(Invoice(1), Stop)).ShouldBe(new SubmissionAnswer(SubmissionResult.Refused, "status 413, no cause given", 413));
    }

    [Fact]
    public async Task The_documents_of_another_taxpayer_are_a_matter_of_authority()
    {
        var failure = await Should.ThrowAsync<OutsideCallException>(NewClient().SubmitAsync(Invoice(1) with { Issuer = new("02", "3102654321") }, Stop));

        failure.Class.ShouldBe(FailureClass.Auth);
    }

    [Theory]
    [InlineData(404, FailureClass.NotFound)]
    [InlineData(429, FailureClass.RateLimit)]
    [InlineData(500, FailureClass.Server)]
    [InlineData(503, FailureClass.Server)]
    public async Task Other_statuses_have_their_class(int status, FailureClass expected)
    {
        await Sandbox.FaultsAsync(new { path = Reception, method = "POST", fault = "status", status });

        (await Should.ThrowAsync<OutsideCallException>(NewClient().SubmitAsync(Invoice(1), Stop))).Class.ShouldBe(expected);
        (await Sandbox.HaciendaDocumentsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Too_many_questions_say_when_to_come_again()
    {
        var client = NewClient();
        for (var count = 0; count < 20; count++)
            (await client.StatusAsync($"506{new string('1', 47)}", mayBeUnknown: true, Stop)).ShouldBeNull();

        var failure = await Should.ThrowAsync<OutsideCallException>(client.StatusAsync($"506{new string('1', 47)}", mayBeUnknown: true, Stop));

        failure.Class.ShouldBe(FailureClass.RateLimit);
        failure.RetryAfter!.Value.TotalSeconds.ShouldBeInRange(1, 60);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(400)]
    public async Task What_was_never_received_is_unknown(int status)
    {
        await Sandbox.SteerHaciendaAsync(new { unknownStatus = status });

        (await NewClient().StatusAsync($"506{new string('1', 47)}", mayBeUnknown: true, Stop)).ShouldBeNull();
    }

    [Theory]
    [InlineData("dropBeforeHandling", 0)]
    [InlineData("dropAfterHandling", 1)]
    public async Task A_lost_answer_is_a_failure_of_the_network_and_asking_tells_what_became_of_it(string fault, int received)
    {
        var (client, invoice) = (NewClient(), Invoice(1));
        await Sandbox.FaultsAsync(new { path = Reception, method = "POST", fault, times = 1 });

        (await Should.ThrowAsync<OutsideCallException>(client.SubmitAsync(invoice, Stop))).Class.ShouldBe(FailureClass.Network);
        (await client.StatusAsync(invoice.Key, mayBeUnknown: true, Stop) is not null).ShouldBe(received == 1);

        (await client.SubmitOnceAsync(invoice, mayExist: true, Stop)).IsReceived.ShouldBeTrue();
        (await Sandbox.HaciendaDocumentsAsync()).ShouldHaveSingleItem().GetProperty("sent").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Handing_in_once_survives_a_lost_answer_by_itself()
    {
        await Sandbox.FaultsAsync(new { path = Reception, method = "POST", fault = "dropAfterHandling", times = 1 });

        (await NewClient().SubmitOnceAsync(Invoice(1), mayExist: false, Stop)).Result.ShouldBe(SubmissionResult.AlreadyReceived);
        (await Sandbox.HaciendaDocumentsAsync()).ShouldHaveSingleItem().GetProperty("sent").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task After_a_failure_of_the_authority_s_own_the_same_document_is_handed_in_again()
    {
        await Sandbox.SteerHaciendaAsync(new { nextErrors = 1 });
        var (client, invoice) = (NewClient(), Invoice(1));
        await client.SubmitAsync(invoice, Stop);
        (await DecidedAsync(client, invoice.Key)).State.ShouldBe(HaciendaState.Error);

        (await client.SubmitOnceAsync(invoice, mayExist: true, Stop)).Result.ShouldBe(SubmissionResult.Received);
        (await DecidedAsync(client, invoice.Key)).State.ShouldBe(HaciendaState.Accepted);
    }

    [Fact]
    public async Task A_rejection_comes_with_its_reasons()
    {
        await Sandbox.SteerHaciendaAsync(new { nextRejections = 1 });
        var (client, invoice) = (NewClient(), Invoice(1));
        await client.SubmitAsync(invoice, Stop);

        var status = await DecidedAsync(client, invoice.Key);

        status.State.ShouldBe(HaciendaState.Rejected);
        ComprobanteReader.Read(new MemoryStream(status.Answer!.Value.ToArray())).MensajeHacienda!.DetalleMensaje.ShouldContain("-37, \"\"");
    }

    [Fact]
    public async Task A_receiver_s_message_is_handed_in_by_the_receiver_once_the_document_is_accepted()
    {
        var (client, invoice) = (NewClient(), Invoice(1));
        using var buyer = new TestTaxpayer("3102654321");
        var buyers = NewClient(HaciendaClient.AccountOf(
            new AccountKey(Guid.Empty, Guid.NewGuid()), version: 1, HaciendaEnvironment.StandIn(Sandbox.Address), new(buyer.User, TestSandbox.HaciendaPassword), HaciendaBudgets.Lifted));

        var early = await AcceptAsync(buyers, buyer, invoice, 1);
        await client.SubmitAsync(invoice, Stop);
        await DecidedAsync(client, invoice.Key);
        var (late, wrong) = (await AcceptAsync(buyers, buyer, invoice, 2), await AcceptAsync(buyers, buyer, invoice, 3, total: 114));

        (early.State, late.State, wrong.State).ShouldBe((HaciendaState.Rejected, HaciendaState.Accepted, HaciendaState.Rejected));
        ComprobanteReader.Read(new MemoryStream(early.Answer!.Value.ToArray())).MensajeHacienda!.DetalleMensaje.ShouldContain("-29, \"\"");
    }

    private async Task<HaciendaStatus> AcceptAsync(HaciendaClient buyers, TestTaxpayer buyer, HaciendaSubmission invoice, long number, decimal total = 113)
    {
        var message = buyer.Acceptance(invoice.Clave, Company.Id, number, TimeProvider.System.GetUtcNow(), total);
        var submission = invoice with { ReceiverNumber = message.Number, EmittedAt = DateTimeOffset.Parse(message.Fecha), Xml = message.Xml };
        (await buyers.SubmitAsync(submission, Stop)).Result.ShouldBe(SubmissionResult.Received);
        return await DecidedAsync(buyers, submission.Key);
    }

    [Fact]
    public async Task Accepted_documents_are_listed()
    {
        var client = NewClient();
        var invoices = Enumerable.Range(1, 3).Select(number => Invoice(number)).ToList();
        foreach (var invoice in invoices)
        {
            await client.SubmitAsync(invoice, Stop);
            await DecidedAsync(client, invoice.Key);
        }

        var page = await client.ListAsync(new(Limit: 2, Issuer: new("02", Company.Id)), Stop);

        page.Items.Select(one => one.Clave).ShouldBe([invoices[2].Clave, invoices[1].Clave]);
        page.Total.ShouldBe(3);
        (await client.SummaryAsync(invoices[0].Clave, Stop))!.Issuer!.Id.ShouldBe(Company.Id);
        (await client.SummaryAsync(new string('5', 50), Stop)).ShouldBeNull();
    }
}
