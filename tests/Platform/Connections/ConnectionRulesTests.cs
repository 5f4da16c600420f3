using Quittance.Connectors.Http;
using Quittance.Platform.Connections;

namespace Quittance.Platform.Tests.Connections;

public sealed class ConnectionRulesTests
{
    private const string Good = "https://api.example.com/v1/";

    private readonly ConnectedHost.TestKind kind = new(null!);

    [Theory]
    [InlineData(Good, null)]
    [InlineData("http://erp.local:8080/", null)]
    [InlineData("http://api.example.com/", "NOT_HTTPS")]
    [InlineData("http://erp.local:81/", "NOT_HTTPS")]
    [InlineData("file:///etc/passwd", "NOT_AN_ADDRESS")]
    [InlineData("api.example.com", "NOT_AN_ADDRESS")]
    [InlineData("https://user:pass@api.example.com/", "NOT_AN_ADDRESS")]
    [InlineData("https://api.example.com/?key=1", "NOT_AN_ADDRESS")]
    [InlineData("", "MISSING")]
    public void An_address_is_whole_and_safe(string address, string? problem) => Codes(new() { ["address"] = address }).ShouldBe(problem is null ? [] : [problem]);

    [Theory]
    [InlineData("1", null)]
    [InlineData("5", null)]
    [InlineData("0", "NOT_A_NUMBER")]
    [InlineData("5.1", "NOT_A_NUMBER")]
    [InlineData("1,5", "NOT_A_NUMBER")]
    public void A_number_is_within_its_bounds(string limit, string? problem) =>
        Codes(new() { ["address"] = Good, ["limit"] = limit }).ShouldBe(problem is null ? [] : [problem]);

    [Fact]
    public void A_field_that_the_kind_does_not_have_is_refused() => Codes(new() { ["address"] = Good, ["password"] = "x" }).ShouldBe(["UNKNOWN_FIELD"]);

    [Fact]
    public void A_secret_is_needed_unless_one_is_kept()
    {
        ConnectionRules.ProblemsOfSecrets(kind, new Dictionary<string, string>(), []).Select(problem => problem.Path).ShouldBe(["secrets.secret"]);
        ConnectionRules.ProblemsOfSecrets(kind, new Dictionary<string, string>(), ["secret"]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://api.example.com/v2/", false)]
    [InlineData("https://api.example.com:444/v1/", true)]
    [InlineData("https://elsewhere.example.com/v1/", true)]
    public void Another_host_is_another_place(string address, bool moves) =>
        ConnectionRules.MovesElsewhere(kind, new Dictionary<string, string> { ["address"] = Good }, new Dictionary<string, string> { ["address"] = address }).ShouldBe(moves);

    private string[] Codes(Dictionary<string, string> settings) =>
        [.. new ConnectionRules(new InsideHosts(["erp.local:8080"])).ProblemsOfSettings(kind, settings).Select(problem => problem.Code)];
}
