namespace Quittance.Formats.Xades.Tests.Verification;

/// <summary>Agreement with xmlsec1 over documents that were changed at random.</summary>
public sealed class AgreementTests(ITestOutputHelper output)
{
    private static readonly int Changes = Math.Min(Tools.Documents, 2_000);

    [Fact]
    public void Nothing_is_accepted_that_xmlsec_refuses_and_what_we_refuse_beyond_it_is_the_form()
    {
        var (accepted, refused, stricter) = (0, 0, 0);
        for (var seed = 0; seed < Changes; seed++)
        {
            var changed = Change(seed);
            var verdict = XadesVerifier.Verify(changed, TestKeys.Now);
            var (ours, theirs) = (Mathematics.IsRight(verdict), Tools.XmlSecAccepts(changed));

            if (ours != theirs)
            {
                ours.ShouldBeFalse($"seed {seed}: accepted here, refused by xmlsec1: {Vouchers.Text(changed)}");
                // A parser that is stricter, about the name of an encoding for one, refuses before there is a layout to look at.
                verdict.Checks.First(check => !check.Ok).Name.ShouldBeOneOf([CheckNames.Structure, CheckNames.WellFormed], $"seed {seed}: {Vouchers.Text(changed)}");
            }

            _ = (ours, theirs) switch { (true, _) => accepted++, (_, true) => stricter++, _ => refused++ };
        }

        output.WriteLine($"{Changes} changed documents: {accepted} accepted by both, {refused} refused by both, {stricter} refused here only, for their form");
        accepted.ShouldBeGreaterThan(0);
        refused.ShouldBeGreaterThan(Changes / 2);
    }

    private static byte[] Change(int seed)
    {
        var random = new Random(seed);
        var profile = SignatureProfile.Taxpayer with { Shape = random.Next(2) == 0 ? SignatureShape.Common : SignatureShape.Annex };
        var bytes = Vouchers.Signed(Vouchers.Invoice(more: $"<Otros>{seed}</Otros>"), profile: profile).ToList();
        var at = random.Next(bytes.Count);
        switch (random.Next(6))
        {
            case 0: bytes[at] = (byte)random.Next(32, 127); break;
            case 1: bytes.RemoveAt(at); break;
            case 2: bytes.Insert(at, (byte)' '); break;
            case 3: bytes.InsertRange(AfterTag(bytes, at), "<!-- c -->"u8.ToArray()); break;
            case 4: bytes.InsertRange(AfterTag(bytes, at), "\n"u8.ToArray()); break;
            default: bytes[at] = (byte)(bytes[at] ^ 0x20); break;
        }

        return [.. bytes];
    }

    private static int AfterTag(List<byte> bytes, int from) => bytes.IndexOf((byte)'>', from) is >= 0 and var at ? at + 1 : from;
}
