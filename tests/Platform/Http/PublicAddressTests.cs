using Microsoft.Extensions.Options;
using Quittance.Platform.Http;

namespace Quittance.Platform.Tests.Http;

public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("https://invoices.example", "reset-password?token=a", "https://invoices.example/reset-password?token=a")]
    [InlineData("https://example.com/quittance", "/invitation", "https://example.com/quittance/invitation")]
    [InlineData("https://example.com/quittance/", "", "https://example.com/quittance/")]
    public void A_page_stands_below_the_address_that_the_operator_named(string configured, string path, string expected) =>
        Of(new Uri(configured)).Of(path).AbsoluteUri.ShouldBe(expected);

    [Fact]
    public void Where_nobody_named_one_it_says_so() => Of(null).IsConfigured.ShouldBeFalse();

    [Theory]
    [InlineData("https://invoices.example", true)]
    [InlineData("http://10.0.0.1:8080/q", true)]
    [InlineData("ftp://invoices.example", false)]
    [InlineData("https://invoices.example/?a=b", false)]
    [InlineData("/invoices", false)]
    public void Only_a_plain_web_address_is_taken(string address, bool valid) =>
        new PublicAddressOptions { PublicUrl = new Uri(address, UriKind.RelativeOrAbsolute) }.IsValid.ShouldBe(valid);

    private static PublicAddress Of(Uri? configured) =>
        new(Options.Create(new PublicAddressOptions { PublicUrl = configured }), new NoServices());

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
