using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Quittance.Formats.CostaRica;
using Quittance.Formats.Xades;

namespace Quittance.Sandbox.Tests.Hacienda;

public sealed class ReceptionTests : RunningHacienda
{
    [Fact]
    public async Task A_good_invoice_is_received_and_accepted_by_a_signed_answer()
    {
        await SignInAsync();
        var invoice = Company.Invoice(1, Now);

        var received = await SendAsync(invoice);
        var status = await DecidedAsync(invoice.Clave);

        received.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        received.Headers.Location!.AbsolutePath.ShouldBe($"{Reception}/{invoice.Clave}");
        var answer = status.GetProperty("respuesta-xml").GetBytesFromBase64();
        var message = ComprobanteReader.Read(new MemoryStream(answer)).MensajeHacienda.ShouldNotBeNull();
        status.GetProperty("ind-estado").GetString().ShouldBe("aceptado", message.DetalleMensaje);
        (message.Mensaje, message.TotalFactura).ShouldBe((MensajeHaciendaKind.Aceptado, 113m));
        XadesVerifier.Verify(answer, Now, new() { AuthorityIds = ["2-100-042005"] }).IsValid.ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_wrong_is_told_in_the_authority_s_own_table()
    {
        await SignInAsync();
        var wrong = Company.Invoice(1, Now, document => document with { ResumenFactura = document.ResumenFactura with { TotalGravado = 1 } });
        var foreign = Company.Invoice(2, Now, signedBy: Client2.Key);
        var tampered = Company.Invoice(3, Now);
        tampered.Xml[tampered.Xml.AsSpan().IndexOf("EMPRESA"u8)] = (byte)'X';

        (await DetailAsync(wrong)).ShouldContain("codigo, mensaje, fila, columna\r\n-111, \"\"");
        (await DetailAsync(foreign)).ShouldContain("El certificado de la firma no corresponde al emisor");
        (await DetailAsync(tampered)).ShouldContain("modificado después de firmado");
    }

    [Fact]
    public async Task A_number_counts_once()
    {
        await SignInAsync();
        var (first, again) = (Company.Invoice(1, Now), Company.Invoice(1, Now.AddDays(-1)));

        (await DetailAsync(first, "aceptado")).ShouldNotContain("-99");
        (await DetailAsync(again)).ShouldContain("-99, \"\"");
    }

    [Fact]
    public async Task A_clave_is_received_once_and_how_often_it_came_is_known()
    {
        await SignInAsync();
        var invoice = Company.Invoice(1, Now);
        (await SendAsync(invoice)).StatusCode.ShouldBe(HttpStatusCode.Accepted);

        var again = await SendAsync(invoice);

        again.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        Cause(again).ShouldContain("ya fue recibido anteriormente");
        var known = (await Client.GetFromJsonAsync<JsonElement>($"{Root}/control/documents", Stop)).EnumerateArray().ShouldHaveSingleItem();
        (known.GetProperty("clave").GetString(), known.GetProperty("sent").GetInt32()).ShouldBe((invoice.Clave, 2));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(400)]
    public async Task An_unknown_clave_is_not_there(int status)
    {
        await SteerAsync(new { unknownStatus = status });
        await SignInAsync();

        var answer = await Client.GetAsync($"{Reception}/506{new string('1', 47)}", Stop);

        ((int)answer.StatusCode).ShouldBe(status);
        Cause(answer).ShouldContain("no ha sido recibido");
    }

    [Fact]
    public async Task Bad_bodies_and_the_documents_of_others_are_refused()
    {
        await SignInAsync();
        var invoice = Company.Invoice(1, Now);

        (await Client.PostAsync(Reception, new StringContent("no", Encoding.UTF8, "application/json"), Stop)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        Cause(await Client.PostAsJsonAsync(Reception, new { clave = "1" }, Stop)).ShouldContain("clave");
        (await SendAsync(invoice, issuer: "3102654321")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Client.GetAsync($"{Root}/recepcion/v1/nothing", Stop)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_failure_of_the_authority_s_own_lets_it_come_again()
    {
        await SteerAsync(new { nextErrors = 1, limits = false }); // it is asked until it has decided, as long as that takes
        await SignInAsync();
        var invoice = Company.Invoice(1, Now);

        await SendAsync(invoice);
        (await DecidedAsync(invoice.Clave)).GetProperty("ind-estado").GetString().ShouldBe("error");

        (await SendAsync(invoice)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await DecidedAsync(invoice.Clave)).GetProperty("ind-estado").GetString().ShouldBe("aceptado");
    }

    [Fact]
    public async Task Limits_hold_per_minute_unless_lifted()
    {
        await SignInAsync();
        for (var count = 0; count < 20; count++)
            (await Client.GetAsync($"{Reception}/506{new string('1', 47)}", Stop)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var refused = await Client.GetAsync($"{Reception}/506{new string('1', 47)}", Stop);
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.GetValues("X-Ratelimit-Remaining").Single().ShouldBe("279", "the login counts too");
        int.Parse(refused.Headers.GetValues("X-Ratelimit-Reset").Single()).ShouldBeInRange(1, 60);

        await SteerAsync(new { limits = false });
        (await Client.GetAsync($"{Reception}/506{new string('1', 47)}", Stop)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Accepted_documents_are_listed_newest_first()
    {
        await SignInAsync();
        foreach (var number in Enumerable.Range(1, 3))
            await DetailAsync(Company.Invoice(number, Now), "aceptado");

        var page = await Client.GetAsync($"{Root}/recepcion/v1/comprobantes?offset=0&limit=2&emisor=02003101123456", Stop);

        page.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        var claves = (await page.Content.ReadFromJsonAsync<JsonElement>(Stop)).EnumerateArray().Select(one => one.GetProperty("clave").GetString()!).ToList();
        claves.Select(clave => clave[40]).ShouldBe(['3', '2']);
        (await Client.GetAsync($"{Root}/recepcion/v1/comprobantes/{claves[0]}", Stop)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<string> DetailAsync((string Clave, string Fecha, byte[] Xml) document, string expected = "rechazado")
    {
        (await SendAsync(document)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var status = await DecidedAsync(document.Clave);
        var detail = ComprobanteReader.Read(new MemoryStream(status.GetProperty("respuesta-xml").GetBytesFromBase64())).MensajeHacienda!.DetalleMensaje;
        status.GetProperty("ind-estado").GetString().ShouldBe(expected, detail);
        return detail;
    }
}
