using System.Net;
using Quittance.Receivables.Authority;

namespace Quittance.Receivables.Tests.Issued;

/// <summary>A note against the document of the company's that it adjusts.</summary>
public sealed class NoteTests(ReceivablesPostgres postgres) : ReceivablesTest(postgres)
{
    [Fact]
    public async Task What_was_taken_back_cannot_be_taken_back_again()
    {
        var (one, other) = await TwoCreditsAsync();
        await Company.SendAsync(HttpMethod.Post, $"issued-documents/{one}/sign");

        (await FindingsAsync(other)).ShouldContain("CR-NOT-004");
        (await Company.RefusedAsync(HttpMethod.Post, $"issued-documents/{other}/sign")).ShouldBe("AR-DOC-002");
    }

    [Fact]
    public async Task Two_who_take_it_back_at_once_take_it_back_once()
    {
        var (one, other) = await TwoCreditsAsync();

        var answers = await Task.WhenAll(new[] { one, other }.Select(note => Company.TryAsync(HttpMethod.Post, $"issued-documents/{note}/sign")));

        answers.Select(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe([true, false], ignoreOrder: true);
    }

    [Fact]
    public async Task A_rejected_credit_leaves_room_for_a_credit()
    {
        var (one, other) = await TwoCreditsAsync();
        (Hacienda.Stands, Hacienda.Rejects) = (AuthorityState.Decided, true);
        await Company.SendAsync(HttpMethod.Post, $"issued-documents/{one}/submit");
        await Company.FollowAsync();
        await Company.FollowAsync(TimeSpan.FromSeconds(3));
        (await Company.StateAsync(one)).ShouldBe("rejected");

        (await FindingsAsync(other)).ShouldBeEmpty();
        await Company.SendAsync(HttpMethod.Post, $"issued-documents/{other}/sign");
    }

    [Fact]
    public async Task A_note_keeps_to_the_customer_of_its_document()
    {
        var (note, _) = await TwoCreditsAsync();
        var detail = await Company.SendAsync(HttpMethod.Get, $"issued-documents/{note}");
        detail["content"]!["receptor"]!["identificacion"]!["numero"] = "3102111111";
        await Company.SendAsync(HttpMethod.Put, $"issued-documents/{note}",
            new { content = detail["content"] }, $"\"{(int)detail["item"]!["version"]!}\"");

        (await FindingsAsync(note)).ShouldBe(["CR-NOT-001"]);
    }

    private async Task<(Guid One, Guid Other)> TwoCreditsAsync()
    {
        var origin = await Company.DraftAsync();
        await Company.SendAsync(HttpMethod.Post, $"issued-documents/{origin}/sign");
        return (await CreditAsync(origin), await CreditAsync(origin));
    }

    private async Task<Guid> CreditAsync(Guid origin) =>
        (Guid)(await Company.SendAsync(HttpMethod.Post, $"issued-documents/{origin}/drafts", new { relation = "credit" }))["item"]!["id"]!;

    private async Task<IEnumerable<string>> FindingsAsync(Guid document) =>
        (await Company.SendAsync(HttpMethod.Get, $"issued-documents/{document}"))["findings"]!.AsArray().Select(finding => (string)finding!["code"]!);
}
