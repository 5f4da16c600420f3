using Quittance.Capture.Pages;
using Quittance.Capture.Tests.Samples;
using Quittance.Kernel.Errors;

namespace Quittance.Capture.Tests.Files;

public sealed class SourceTextTests
{
    [Fact]
    public async Task A_structured_document_is_set_out_for_a_person()
    {
        (await TextOfAsync("<a><b>1</b><c/></a>")).ReplaceLineEndings("\n").ShouldBe("<a>\n  <b>1</b>\n  <c />\n</a>");
    }

    [Fact]
    public async Task A_document_nested_so_deep_that_its_indents_would_fill_the_memory_is_not_shown()
    {
        var hostile = string.Concat(Enumerable.Repeat("<a>", 2000)) + string.Concat(Enumerable.Repeat("</a>", 2000));

        (await Should.ThrowAsync<RefusalException>(() => TextOfAsync(hostile))).Error.Code.ShouldBe("CAP-PAG-002");
    }

    [Fact]
    public async Task A_document_that_grows_out_of_all_measure_when_set_out_is_not_shown()
    {
        var (open, close) = (string.Concat(Enumerable.Repeat("<a>", 90)), string.Concat(Enumerable.Repeat("</a>", 90)));
        var hostile = open + string.Concat(Enumerable.Repeat("<a/>", 100_000)) + close;

        (await Should.ThrowAsync<RefusalException>(() => TextOfAsync(hostile))).Error.Code.ShouldBe("CAP-PAG-002");
    }

    private static async Task<string> TextOfAsync(string xml)
    {
        using var host = new ReadingHost();
        var path = host.Write("document.xml", System.Text.Encoding.UTF8.GetBytes(xml));
        return await SourceText.OfAsync(path, TestContext.Current.CancellationToken);
    }
}
