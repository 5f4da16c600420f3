using System.CommandLine;
using Quittance.Cli.Commands;
using Quittance.Connectors.Hacienda;
using Quittance.Formats.CostaRica;
using Quittance.Formats.Xades;
using Quittance.Kernel.Errors;

namespace Quittance.Cli.CostaRica;

/// <summary><c>quittance cr status</c>: asks Hacienda what became of vouchers.</summary>
internal static class StatusCommand
{
    private static readonly Argument<string[]> Claves = new("CLAVE") { Description = "Keys of vouchers.", Arity = ArgumentArity.OneOrMore };

    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON array, for programs." };

    private static readonly Option<string?> Out = new("--out") { Description = "A folder for the answers, each as CLAVE_respuesta.xml." };

    private static readonly AuthorityOptions Authority = new();

    private static readonly VerificationOptions Seal = new() { AuthorityIds = [AuthoritySeal.Id] };

    /// <summary>What Hacienda says.</summary>
    /// <param name="Clave">Of which voucher.</param>
    /// <param name="State">Its own word (<c>recibido</c>, <c>procesando</c>, <c>aceptado</c>, <c>rechazado</c>, <c>error</c>); <c>unknown</c> for what it never had, <c>failed</c> when it did not answer.</param>
    /// <param name="Decision"><c>accepted</c> or <c>rejected</c>, by the signed answer; null while nothing is decided, or when the signature does not hold.</param>
    /// <param name="Detail">The answer's words, or what went wrong.</param>
    internal sealed record Standing(string Clave, string State, string? Decision, string? Detail);

    public static Command Build()
    {
        var status = new Command("status", "Ask Hacienda what became of vouchers; exit code 0 only when all are accepted, by signed answers that verify.") { Claves, Json, Out };
        Authority.AddTo(status);
        Claves.Validators.Add(result => RequireClaves(result.GetValueOrDefault<string[]>() ?? [], result));
        status.SetAction((parsed, cancellation) => Outcome.OfAsync(() => AskAsync(parsed, cancellation)));
        return status;
    }

    private static async Task<int> AskAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var session = await Authority.OpenAsync(parsed, cancellation);
        var all = new List<Standing>();
        foreach (var clave in parsed.GetRequiredValue(Claves))
        {
            all.Add(await AskAsync(session.Client, clave, parsed.GetValue(Out), cancellation));
            if (!parsed.GetValue(Json))
                Console.WriteLine($"{clave}: {all[^1].State}{(all[^1].Decision is { } decision ? $", {decision}" : "")}{(all[^1].Detail is { } detail ? $"  {detail}" : "")}");
        }
        if (parsed.GetValue(Json))
            CommandJson.Print(all);
        return all.TrueForAll(one => one.Decision == "accepted") ? Outcome.Done : Outcome.Failed;
    }

    private static async Task<Standing> AskAsync(HaciendaClient client, string clave, string? folder, CancellationToken cancellation)
    {
        try
        {
            if (await client.StatusAsync(clave, mayBeUnknown: true, cancellation) is not { } status)
                return new Standing(clave, "unknown", null, "Hacienda never received it.");
            if (status.Answer is not { } answer)
                return new Standing(clave, status.Word, null, null);
            if (folder is not null)
                await File.WriteAllBytesAsync(Path.Combine(folder, $"{clave}_respuesta.xml"), answer, cancellation);
            return Judge(clave, status.Word, answer.ToArray());
        }
        catch (OutsideCallException failure)
        {
            return new Standing(clave, "failed", null, failure.Message);
        }
    }

    /// <summary>The signed answer decides, when its signature holds and it is about this voucher.</summary>
    private static Standing Judge(string clave, string word, byte[] answer)
    {
        using var stream = new MemoryStream(answer, writable: false);
        if (ComprobanteReader.Read(stream).MensajeHacienda is not { } message || message.Clave != clave)
            return new Standing(clave, word, null, "The answer cannot be read, or is about another voucher.");
        var verdict = XadesVerifier.Verify(answer, CostaRicaTime.Of(TimeProvider.System.GetUtcNow()), Seal);
        if (verdict.Checks.FirstOrDefault(check => !check.Ok) is { } failed)
            return new Standing(clave, word, null, $"The answer's signature does not hold: {failed.Name}: {failed.Detail}");
        return new Standing(clave, word, message.Mensaje == MensajeHaciendaKind.Aceptado ? "accepted" : "rejected", message.DetalleMensaje);
    }

    /// <summary>They become part of addresses and of names of files.</summary>
    private static void RequireClaves(string[] claves, System.CommandLine.Parsing.ArgumentResult result)
    {
        foreach (var clave in claves.Where(clave => clave.Length != 50 || !clave.All(char.IsAsciiLetterOrDigit)))
            result.AddError($"'{clave}' is no clave: it has 50 letters and digits.");
    }
}
