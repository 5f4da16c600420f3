using System.Security.Cryptography;
using Quittance.Kernel.Errors;
using Quittance.Platform.Secrets;

namespace Quittance.Platform.Tests.Secrets;

public sealed class EnvelopeTests
{
    private const string Place = "connection/a/b/password", Secret = "árvíztűrő 🔑 p@ss";

    private readonly MasterKey first = MasterKey.New(), second = MasterKey.New();

    [Fact]
    public void What_was_sealed_opens_at_its_place_and_names_its_key()
    {
        var made = Envelope.Seal(first, Place, Secret);

        made.ShouldStartWith($"q1.{first.Id}.");
        made.ShouldNotContain("p@ss");
        Envelope.Open(Find, Place, made).ShouldBe(Secret);
    }

    [Fact]
    public void The_same_secret_never_looks_the_same_twice() =>
        Envelope.Seal(first, Place, Secret).ShouldNotBe(Envelope.Seal(first, Place, Secret));

    [Theory]
    [InlineData("connection/a/c/password")]
    [InlineData("connection/x/b/password")]
    [InlineData("connection/a/b/user")]
    public void A_row_put_in_the_place_of_another_does_not_open(string elsewhere)
    {
        var made = Envelope.Seal(first, Place, Secret);

        Should.Throw<CryptographicException>(() => Envelope.Open(Find, elsewhere, made));
    }

    [Fact]
    public void Any_letter_changed_is_noticed()
    {
        var made = Envelope.Seal(first, Place, Secret);

        for (var at = 0; at < made.Length; at++)
        {
            var altered = made[..at] + (made[at] == 'b' ? 'c' : 'b') + made[(at + 1)..];
            // The last letter of base64 may hold bits that stand for nothing; a changed one is refused or means the same.
            if (Opens(altered))
                (at, Envelope.Open(Find, Place, altered)).ShouldBe((made.Length - 1, Secret));
        }
    }

    [Fact]
    public void Wrapped_anew_it_opens_with_the_new_key_alone()
    {
        var made = Envelope.Seal(first, Place, Secret);

        var moved = Envelope.Rewrap(Find, second, $"<sealed>{made}</sealed>")["<sealed>".Length..^"</sealed>".Length];

        moved.ShouldStartWith($"q1.{second.Id}.");
        Envelope.Open(id => id == second.Id ? second : null, Place, moved).ShouldBe(Secret);
        Should.Throw<CryptographicException>(() => Envelope.Open(_ => first, Place, moved));
    }

    [Theory]
    [InlineData("")]
    [InlineData("q1.00000000.AAAA")]
    [InlineData("plain text")]
    public void What_is_no_sealed_text_is_refused(string text) => Should.Throw<CryptographicException>(() => Envelope.Open(Find, Place, text));

    [Fact]
    public void A_key_has_the_same_id_everywhere_and_a_short_one_is_refused()
    {
        var text = $"# remark\n{Convert.ToBase64String(first.Bytes)}\n\n{Convert.ToBase64String(second.Bytes)}\n";

        MasterKey.Parse(text).Select(key => key.Id).ShouldBe([first.Id, second.Id]);
        Should.Throw<RefusalException>(() => MasterKey.Parse(Convert.ToBase64String(new byte[31]))).Error.ShouldBe(PlatformErrors.BadMasterKey);
    }

    private MasterKey? Find(string id) => id == first.Id ? first : id == second.Id ? second : null;

    private bool Opens(string text)
    {
        try
        {
            Envelope.Open(Find, Place, text);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
