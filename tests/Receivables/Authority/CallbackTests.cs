using System.Net;
using System.Text;
using Quittance.Receivables.Authority;

namespace Quittance.Receivables.Tests.Authority;

/// <summary>The authority calls when it has decided: a hint, whoever gives it, and never a decision.</summary>
public sealed class CallbackTests(ReceivablesPostgres postgres) : ReceivablesTest(postgres)
{
    [Fact]
    public async Task A_call_makes_the_document_due_and_the_question_decides()
    {
        var (document, callback) = await SubmittedAsync();
        Hacienda.Stands = AuthorityState.Decided;
        (await Company.FollowAsync(TimeSpan.FromSeconds(1))).ShouldBeFalse("it is not its turn yet");

        (await CallAsync(callback)).ShouldBe(HttpStatusCode.OK);

        (await Company.StateAsync(document)).ShouldBe("submitted", "a call decides nothing");
        (await Company.FollowAsync()).ShouldBeTrue("the document is due");
        (await Company.StateAsync(document)).ShouldBe("accepted");
    }

    [Fact]
    public async Task What_a_liar_sends_with_a_good_token_changes_nothing_and_storms_nobody()
    {
        var (document, callback) = await SubmittedAsync();
        var key = (string)(await Company.ShowAsync(document))["key"]!;
        var questions = Hacienda.Questions;

        for (var call = 0; call < 30; call++)
        {
            (await CallAsync(callback, $$"""{"clave":"{{key}}","indEstado":"ACEPTADO","respuestaXml":"PHg+"}""")).ShouldBe(HttpStatusCode.OK);
            await Company.FollowAsync(TimeSpan.FromMilliseconds(50));
        }

        (await Company.StateAsync(document)).ShouldBe("submitted");
        (Hacienda.Questions - questions).ShouldBe(1);
        (await Company.HistoryAsync(document))["answers"]!.AsArray().Select(answer => (string)answer!["state"]!).ShouldBe(["procesando"]);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("%C3%A9..%2F..%2Fetc")]
    public async Task Who_has_no_token_is_told_nothing(string token)
    {
        var (_, callback) = await SubmittedAsync();

        (await CallAsync(new Uri(callback, token))).ShouldBe(HttpStatusCode.NotFound);
        (await CallAsync(Altered(callback))).ShouldBe(HttpStatusCode.NotFound);
        (await Company.FollowAsync()).ShouldBeFalse("nothing is due");
    }

    [Fact]
    public async Task A_body_of_any_size_is_refused_unread()
    {
        var (_, callback) = await SubmittedAsync();

        (await CallAsync(callback, new string('x', 300_000))).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Each_document_has_a_token_of_its_own()
    {
        var (_, one) = await SubmittedAsync();
        var (_, other) = await SubmittedAsync();

        other.ShouldNotBe(one);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task Without_an_address_or_when_the_company_does_not_want_it_nobody_is_asked_to_call(bool hasAddress, bool isWanted)
    {
        Host.PublicUrl = hasAddress ? Host.Address : null;
        await Company.SendAsync(HttpMethod.Put, "settings/following", new { values = new { callbacks = isWanted } }, "\"0\"");
        await Company.SubmitAsync();
        await Company.FollowAsync();

        Hacienda.Named.ShouldHaveSingleItem().Callback.ShouldBeNull();
    }

    private async Task<(Guid Document, Uri Callback)> SubmittedAsync()
    {
        Host.PublicUrl = Host.Address;
        var document = await Company.SubmitAsync();
        await Company.FollowAsync();
        return (document, Hacienda.Named.Last().Callback!);
    }

    private static Uri Altered(Uri callback) => new(callback.AbsoluteUri[..^4] + (callback.AbsoluteUri.EndsWith("AAAA", StringComparison.Ordinal) ? "BBBB" : "AAAA"));

    private static async Task<HttpStatusCode> CallAsync(Uri address, string body = "{}")
    {
        using var http = new HttpClient();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(address, content);
        return answer.StatusCode;
    }
}
