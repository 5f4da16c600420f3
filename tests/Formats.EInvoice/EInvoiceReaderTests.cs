using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Quittance.Kernel.Xml;

namespace Quittance.Formats.EInvoice.Tests;

public sealed class EInvoiceReaderTests
{
    private const string Ubl = "ubl-invoice.xml";

    public static TheoryData<string, string> BadFiles => new()
    {
        { "", "EINV-XML-001" },
        { "Dear Sir, please find attached", "EINV-XML-001" },
        { "<!DOCTYPE Invoice SYSTEM 'http://example.com/x.dtd'><Invoice/>", "EINV-XML-002" },
        { string.Concat(Enumerable.Repeat("<Invoice>", 5000)), "EINV-XML-004" },
        { "<?xml version='1.0' encoding='none-such'?><Invoice/>", "EINV-XML-005" },
        { "<Invoice/>", "EINV-DOC-001" },
        { "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'/>", "EINV-DOC-002" },
    };

    public static TheoryData<string, string> Rubbish => new(
        from sample in new[] { Ubl, "ubl-credit-note.xml", "cii-invoice.xml", "zugferd1-invoice.xml", "fatturapa.xml" }
        from rubbish in new[] { "~", " ", "-", "79228162514264337593543950335", "0.0000000000000000000000000001", "9999-99-99", "\u0130" }
        select (sample, rubbish));

    [Theory]
    [MemberData(nameof(BadFiles))]
    public void A_bad_file_has_a_problem_with_a_stable_code(string file, string code)
    {
        var reading = Sample.ReadText(file);

        reading.IsRead.ShouldBeFalse();
        reading.Problem!.Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("<cbc:ID>2026/0042</cbc:ID>", "", "EINV-DOC-002")]
    [InlineData("<cbc:IssueDate>2026-03-02<", "<cbc:IssueDate>02/03/2026<", "EINV-DOC-003")]
    [InlineData("<cbc:DocumentCurrencyCode>EUR<", "<cbc:DocumentCurrencyCode>EURO<", "EINV-DOC-003")]
    [InlineData(">114.30<", ">114,30<", "EINV-DOC-003")]
    public void What_no_invoice_goes_without_must_be_there_and_make_sense(string old, string changed, string code) =>
        Sample.ReadChanged(Ubl, old, changed).Problem!.Code.ShouldBe(code);

    [Fact]
    public void A_problem_says_where() =>
        Sample.ReadChanged(Ubl, "<cbc:IssueDate>2026-03-02<", "<cbc:IssueDate>2026-02-30<").Problem!.Detail.ShouldBe("IssueDate: 2026-02-30");

    [Theory]
    [InlineData("<cbc:DueDate>2026-04-01+01:00<", "<cbc:DueDate>soon<", "DueDate", "soon")]
    [InlineData(">HU</cbc:IdentificationCode>", ">Hungary</cbc:IdentificationCode>", "IdentificationCode", "Hungary")]
    [InlineData(">14.00<", ">1e1<", "PrepaidAmount", "1e1")]
    public void Optional_content_that_makes_no_sense_leaves_a_warning_and_no_value(string old, string changed, string element, string value) =>
        Sample.ReadChanged(Ubl, old, changed).Invoice!.Warnings.ShouldBe([new EInvoiceWarning(element, value)]);

    [Fact]
    public void A_file_beyond_the_limits_is_refused() =>
        EInvoiceReader.Read(Sample.Open(Ubl), XmlLimits.Default with { MaximumBytes = 1000 }).Problem!.Code.ShouldBe("EINV-XML-003");

    [Fact]
    public void A_file_that_breaks_off_anywhere_has_a_problem_and_never_half_an_invoice()
    {
        using var text = new StreamReader(Sample.Open(Ubl));
        var xml = text.ReadToEnd().TrimEnd();

        Prop.ForAll(Gen.Choose(0, xml.Length - 1).ToArbitrary(), length => Sample.ReadText(xml[..length]).Problem is not null).QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(Rubbish))]
    public void Rubbish_in_any_one_value_never_makes_the_reader_throw(string sample, string rubbish)
    {
        using var text = new StreamReader(Sample.Open(sample));
        var xml = text.ReadToEnd();
        var values = Regex.Matches(xml, ">[^<>]+</", RegexOptions.None, TimeSpan.FromSeconds(5)).Select(match => (match.Index, match.Length)).ToArray();

        foreach (var (index, length) in values)
            UseAll(Sample.ReadText($"{xml[..index]}>{rubbish}</{xml[(index + length)..]}"));
    }

    [Fact]
    public void Codes_are_unique()
    {
        var codes = typeof(EInvoiceProblems).GetFields().Select(field => ((EInvoiceProblem)field.GetValue(null)!).Code).ToArray();

        codes.Length.ShouldBe(9);
        codes.ShouldBeUnique();
    }

    [Fact]
    public void The_stream_stays_open()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("<a/>"));

        EInvoiceReader.Read(stream);

        stream.CanRead.ShouldBeTrue();
    }

    // What is worked out from the values must not throw either.
    private static void UseAll(EInvoiceReading reading)
    {
        _ = reading.ToString();
        foreach (var line in reading.Invoice?.Lines ?? [])
            _ = line.UnitPrice;
        foreach (var account in reading.Invoice?.Accounts ?? [])
            _ = account.Iban;
    }
}
