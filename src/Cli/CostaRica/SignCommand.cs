using System.CommandLine;
using Quittance.Cli.Commands;
using Quittance.Formats.CostaRica;
using Quittance.Formats.Xades;
using Quittance.Kernel.Errors;

namespace Quittance.Cli.CostaRica;

/// <summary><c>quittance cr sign</c>: signs a voucher with a key file.</summary>
internal static class SignCommand
{
    private static readonly Argument<string> File = new("FILE") { Description = "The voucher as XML, not signed yet." };

    private static readonly Option<string> Key = new("--key") { Description = "The key file (.p12, .pfx).", Required = true };

    private static readonly Option<string?> PinFile = new("--pin-file")
    {
        Description = $"A file whose first line is the PIN. Without it the PIN is taken from {Secret.PinVariable}, or asked for.",
    };

    private static readonly Option<string> Out = new("--out") { Description = "Where the signed voucher goes.", Required = true };

    public static Command Build()
    {
        var sign = new Command("sign", "Sign a voucher by XAdES-EPES with a taxpayer's key.") { File, Key, PinFile, Out };
        sign.SetAction((parsed, cancellation) => Outcome.OfAsync(() => SignAsync(
            parsed.GetRequiredValue(File), parsed.GetRequiredValue(Key), parsed.GetValue(PinFile), parsed.GetRequiredValue(Out), cancellation)));
        return sign;
    }

    private static async Task<int> SignAsync(string file, string keyFile, string? pinFile, string target, CancellationToken cancellation)
    {
        var document = await System.IO.File.ReadAllBytesAsync(file, cancellation);
        var pkcs12 = await System.IO.File.ReadAllBytesAsync(keyFile, cancellation);
        var pin = await Secret.ReadAsync(pinFile, Secret.PinVariable, "PIN: ", cancellation) ?? throw new RefusalException(XadesErrors.WrongPin);
        using var key = SigningKey.Load(pkcs12, pin);
        await System.IO.File.WriteAllBytesAsync(target, XadesSigner.Sign(document, key, CostaRicaTime.Of(TimeProvider.System.GetUtcNow())), cancellation);
        Console.WriteLine(FormattableString.Invariant($"{target}: signed by {key.Holder} ({key.HolderId}), whose certificate is valid until {key.NotAfter:yyyy-MM-dd}."));
        return Outcome.Done;
    }
}
