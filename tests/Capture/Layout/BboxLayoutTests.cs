using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Tests.Layout;

public sealed class BboxLayoutTests
{
    [Theory]
    [InlineData('\u0001')]
    [InlineData('\u000C')]
    [InlineData('\u0013')]
    [InlineData('\u001A')]
    [InlineData('\uFFFE')]
    [InlineData('\uFFFF')]
    public void Characters_that_no_xml_may_hold_are_left_out(char odd)
    {
        var xhtml = $"<html><page width=\"100\" height=\"50\"><word xMin=\"1\" yMin=\"2\" xMax=\"30\" yMax=\"12\">In{odd}voice</word></page></html>";

        BboxLayout.Parse(xhtml).Single().Words.Single().Text.ShouldBe("Invoice");
    }

    [Fact]
    public void A_tool_that_says_nothing_of_a_broken_file_has_found_no_page() => BboxLayout.Parse("").ShouldBeEmpty();
}
