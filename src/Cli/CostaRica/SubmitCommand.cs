using System.CommandLine;
using Quittance.Cli.Commands;
using Quittance.Connectors.Hacienda;
using Quittance.Formats.CostaRica;
using Quittance.Kernel.Errors;

namespace Quittance.Cli.CostaRica;

/// <summary><c>quittance cr submit</c>: hands signed vouchers in to Hacienda, each once.</summary>
internal static class SubmitCommand
{
    private static readonly Argument<string[]> Files = new("FILE") { Description = "Signed vouchers, as XML.", Arity = ArgumentArity.OneOrMore };

    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON array, for programs." };

    private static readonly AuthorityOptions Authority = new();

    /// <summary>What became of a file.</summary>
    /// <param name="File">Which.</param>
    /// <param name="Clave">Of the voucher; null when the file holds none.</param>
    /// <param name="Outcome"><c>received</c>, <c>alreadyReceived</c>, <c>refused</c>, <c>unreadable</c> or <c>failed</c>.</param>
    /// <param name="Detail">Why, where it was not received.</param>
    internal sealed record Handed(string File, string? Clave, string Outcome, string? Detail)
    {
        public bool IsThere => Outcome is "received" or "alreadyReceived";
    }

    public static Command Build()
    {
        var submit = new Command("submit", "Hand signed vouchers in to Hacienda; exit code 0 only when it has all of them. It decides later: see status.") { Files, Json };
        Authority.AddTo(submit);
        submit.SetAction((parsed, cancellation) => Outcome.OfAsync(() => SubmitAsync(parsed, cancellation)));
        return submit;
    }

    private static async Task<int> SubmitAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var session = await Authority.OpenAsync(parsed, cancellation);
        var all = new List<Handed>();
        foreach (var file in parsed.GetRequiredValue(Files))
        {
            all.Add(await SubmitAsync(session.Client, file, cancellation));
            if (!parsed.GetValue(Json))
                Console.WriteLine($"{file}: {all[^1].Outcome} {all[^1].Clave}{(all[^1].Detail is { } why ? $"  {why}" : "")}");
        }
        if (parsed.GetValue(Json))
            CommandJson.Print(all);
        return all.TrueForAll(one => one.IsThere) ? Outcome.Done : Outcome.Failed;
    }

    private static async Task<Handed> SubmitAsync(HaciendaClient client, string file, CancellationToken cancellation)
    {
        string? clave = null;
        try
        {
            var xml = await File.ReadAllBytesAsync(file, cancellation);
            if (Read(xml, out var problem) is not { } submission)
                return new Handed(file, null, "unreadable", problem);
            clave = submission.Clave;
            var answer = await client.SubmitOnceAsync(submission, mayExist: false, cancellation);
            return new Handed(file, clave, CommandJson.WordOf(answer.Result), answer.IsReceived ? null : answer.Cause);
        }
        catch (Exception failure) when (failure is OutsideCallException or IOException or UnauthorizedAccessException)
        {
            return new Handed(file, clave, "failed", failure.Message);
        }
    }

    /// <summary>What is said beside a voucher, as the voucher says it.</summary>
    private static HaciendaSubmission? Read(byte[] xml, out string? problem)
    {
        using var stream = new MemoryStream(xml, writable: false);
        var reading = ComprobanteReader.Read(stream);
        problem = reading.Comprobante is null ? reading.Problem?.Message ?? "It is a message, and no voucher." : null;
        if (reading.Comprobante is not { } voucher)
            return null;
        var (seller, buyer) = (PartyOf(voucher.Emisor.Identificacion), PartyOf(voucher.Receptor?.Identificacion));
        var (issuer, other) = voucher.Kind == ComprobanteKind.FacturaCompra ? (buyer, seller) : (seller, buyer);
        return issuer is null ? null : new HaciendaSubmission { Clave = voucher.Clave.Value, EmittedAt = voucher.FechaEmision, Issuer = issuer, Receiver = HaciendaParty.ReceiverOf(other), Xml = xml };
    }

    private static HaciendaParty? PartyOf(Identificacion? id) => id is null ? null : new HaciendaParty(id.Tipo, id.Numero);
}
