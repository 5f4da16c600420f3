namespace Quittance.Architecture.Tests.Code;

/// <summary>Small things stay small.</summary>
public sealed class MetricsTests(ITestOutputHelper output)
{
    private const int LongestMethod = 40, LongestFile = 300, LongestTestFile = 800, LongestTest = 30;

    [Fact]
    public void Methods_of_the_product_stay_small()
    {
        var methods = Checkout.CSharp("src").SelectMany(Metrics.Methods).ToList();

        Show(methods);
        Metrics.Percentile(methods, 0.5).ShouldBeLessThanOrEqualTo(8, Worst(methods));
        Metrics.Percentile(methods, 0.9).ShouldBeLessThanOrEqualTo(25, Worst(methods));
        TooLong(methods, LongestMethod).ShouldBeEmpty();
    }

    [Fact]
    public void Files_of_the_product_stay_small()
    {
        var files = Metrics.Files(Checkout.CSharp("src")).ToList();

        Show(files);
        Metrics.Percentile(files, 0.5).ShouldBeLessThanOrEqualTo(100, Worst(files));
        TooLong(files, LongestFile).ShouldBeEmpty();
    }

    [Fact]
    public void Tests_stay_readable()
    {
        var files = Checkout.CSharp("tests").ToList();

        TooLong(Metrics.Files(files), LongestTestFile).ShouldBeEmpty();
        TooLong(files.SelectMany(Metrics.Methods), LongestMethod).ShouldBeEmpty();
        TooLong(files.SelectMany(Metrics.Tests), LongestTest).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("class A { void B()\n{\n\n}\n}", 4)]
    [InlineData("class A {\n[Obsolete]\n/// <summary>x</summary>\nvoid B() =>\nC(); }", 2)]
    [InlineData("class A { int B\n{ get\n{\nreturn 1;\n} } }", 4)]
    [InlineData("using System;\n\nC();\nD();\n\nE();", 4)]
    public void A_method_is_measured_from_its_signature_to_its_last_brace(string text, int lines) =>
        Metrics.Methods(new SourceFile("A.cs", text)).ShouldHaveSingleItem().Lines.ShouldBe(lines);

    [Fact]
    public void A_method_that_is_too_long_is_found()
    {
        var text = $"class A {{ void B()\n{{{new string('\n', LongestMethod)}}} }}";

        TooLong(Metrics.Methods(new SourceFile("A.cs", text)), LongestMethod).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("[Fact]", 1)]
    [InlineData("[Theory, InlineData(1)]", 1)]
    [InlineData("[Obsolete]", 0)]
    public void A_test_is_known_by_its_attribute(string attribute, int found) =>
        Metrics.Tests(new SourceFile("A.cs", $"class A {{ {attribute} void B() {{ }} }}")).Count().ShouldBe(found);

    [Theory]
    [InlineData(0.5, 2)]
    [InlineData(0.9, 4)]
    public void A_percentile_is_one_of_the_values(double share, int value) =>
        Metrics.Percentile(new[] { 4, 1, 3, 2 }.Select(lines => new Measured("", lines)), share).ShouldBe(value);

    private static IEnumerable<Measured> TooLong(IEnumerable<Measured> all, int limit) => all.Where(one => one.Lines > limit);

    private static string Worst(IEnumerable<Measured> all) => string.Join('\n', all.OrderByDescending(one => one.Lines).Take(10));

    private void Show(List<Measured> all) => output.WriteLine($"The ten longest of {all.Count}:\n{Worst(all)}");
}
