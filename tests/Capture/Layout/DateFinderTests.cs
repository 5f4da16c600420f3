using Quittance.Capture.Layout.Values;

namespace Quittance.Capture.Tests.Layout;

public sealed class DateFinderTests
{
    [Theory]
    [InlineData("2024-03-05")]
    [InlineData("2024.03.05.")]
    [InlineData("05.03.2024")]
    [InlineData("5. März 2024")]
    [InlineData("5 mars 2024")]
    [InlineData("5 de marzo de 2024")]
    [InlineData("March 5, 2024")]
    [InlineData("Mar 5 , 2024")]
    [InlineData("5-Mar-24")]
    [InlineData("5 marca 2024")]
    [InlineData("vom 05.03.24")]
    public void One_date_in_many_writings(string text) => Find(text, monthFirst: false).ShouldBe([new DateOnly(2024, 3, 5)]);

    [Theory]
    [InlineData("03/04/2024", false, 3)]
    [InlineData("03/04/2024", true, 4)]
    [InlineData("13/04/2024", true, 13)]
    public void Day_and_month_follow_the_document_unless_it_cannot_be(string text, bool monthFirst, int day) =>
        Find(text, monthFirst).Single().Day.ShouldBe(day);

    [Theory]
    [InlineData("31.02.2024")]
    [InlineData("1.2.3.4")]
    [InlineData("192.168.10.24")]
    [InlineData("12/2024")]
    [InlineData("Menge 10 2024")]
    public void What_is_no_date_is_left_out(string text) => Find(text, monthFirst: false).ShouldBeEmpty();

    private static IEnumerable<DateOnly> Find(string text, bool monthFirst) =>
        new DateFinder(monthFirst).Find(Words.In(text)).Select(found => found.Value);
}
