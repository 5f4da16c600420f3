using System.CommandLine;
using Quittance.Cli.Commands;
using Quittance.Formats.CostaRica;
using Quittance.Formats.Xades;

namespace Quittance.Cli.CostaRica;

/// <summary><c>quittance cr verify</c>: verifies the signatures of vouchers and answers.</summary>
internal static class VerifyCommand
{
    private static readonly Argument<string[]> Files = new("FILE") { Description = "Signed vouchers, or answers of the authority.", Arity = ArgumentArity.OneOrMore };

    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON array, for programs." };

    // Whoever looks at a file from elsewhere wants to know whether it holds; which party should have signed is said in words.
    private static readonly VerificationOptions Options = new() { EitherPartyMaySignMessages = true };

    public static Command Build()
    {
        var verify = new Command("verify", "Verify signatures; exit code 0 only when all files are valid.") { Files, Json };
        verify.SetAction((parsed, cancellation) => Outcome.OfAsync(
            () => VerifyAsync(parsed.GetRequiredValue(Files), parsed.GetValue(Json), cancellation)));
        return verify;
    }

    private static async Task<int> VerifyAsync(string[] files, bool json, CancellationToken cancellation)
    {
        var verdicts = new List<(string File, SignatureVerdict Verdict)>();
        foreach (var file in files)
        {
            verdicts.Add((file, await VerifyAsync(file, cancellation)));
            if (!json)
                Print(file, verdicts[^1].Verdict);
        }

        if (json)
            CommandJson.Print(verdicts.Select(one => new { one.File, Valid = one.Verdict.IsValid, one.Verdict.Checks }));
        return verdicts.TrueForAll(one => one.Verdict.IsValid) ? Outcome.Done : Outcome.Failed;
    }

    private static async Task<SignatureVerdict> VerifyAsync(string file, CancellationToken cancellation)
    {
        try
        {
            return XadesVerifier.Verify(await File.ReadAllBytesAsync(file, cancellation), CostaRicaTime.Of(TimeProvider.System.GetUtcNow()), Options);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new([new("readable", Ok: false, failure.Message)], Signer: null, SigningTime: null);
        }
    }

    private static void Print(string file, SignatureVerdict verdict)
    {
        Console.WriteLine($"{file}: {(verdict.IsValid ? "valid" : "NOT VALID")}");
        foreach (var check in verdict.Checks)
            Console.WriteLine($"  {(check.Ok ? "ok  " : "FAIL")}  {check.Name,-26}{check.Detail}");
    }
}
