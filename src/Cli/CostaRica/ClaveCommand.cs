using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Quittance.Cli.Commands;
using Quittance.Formats.CostaRica;

namespace Quittance.Cli.CostaRica;

/// <summary><c>quittance cr clave</c>: takes a clave apart, or puts one together.</summary>
internal static class ClaveCommand
{
    private static readonly Argument<string?> Clave = new("CLAVE") { Description = "Fifty characters to explain.", Arity = ArgumentArity.ZeroOrOne };

    private static readonly Option<string?> Id = new("--id") { Description = "Put one together: the issuer's id, without hyphens (of a FEC, the buyer's)." };

    private static readonly Option<string> Kind = new("--kind") { Description = "FE, TE, NC, ND, FEC, FEE or REP.", DefaultValueFactory = _ => "FE" };

    private static readonly Option<long> Number = new("--number") { Description = "The running number.", DefaultValueFactory = _ => 1 };

    private static readonly Option<int> Establishment = new("--establishment") { Description = "1 is the main office.", DefaultValueFactory = _ => 1 };

    private static readonly Option<int> Terminal = new("--terminal") { Description = "The point of sale.", DefaultValueFactory = _ => 1 };

    private static readonly Option<DateOnly?> Date = new("--date") { Description = "The day of emission in Costa Rica, such as 2026-11-20; today when left out." };

    private static readonly Option<int> Situation = new("--situation") { Description = "1 normal, 2 contingency, 3 no internet.", DefaultValueFactory = _ => 1 };

    private static readonly Option<string?> Security = new("--security") { Description = "Eight digits; random when left out." };

    private static readonly Option<bool> Json = new("--json") { Description = "Print JSON, for programs." };

    static ClaveCommand()
    {
        Require(Id, id => id is null || (id.Length is >= 1 and <= 12 && id.All(char.IsAsciiLetterOrDigit) && id.Any(letter => letter != '0')), "--id has 1 to 12 letters or digits, without hyphens.");
        Require(Number, number => number is >= 1 and <= 9_999_999_999, "--number is from 1 to 9999999999.");
        Require(Establishment, number => number is >= 1 and <= 999, "--establishment is from 1 to 999.");
        Require(Terminal, number => number is >= 1 and <= 99_999, "--terminal is from 1 to 99999.");
        Require(Situation, situation => situation is >= 1 and <= 3, "--situation is 1, 2 or 3.");
        Require(Security, code => code is null || (code.Length == 8 && code.All(char.IsAsciiDigit)), "--security has eight digits.");
    }

    public static Command Build()
    {
        Kind.AcceptOnlyFromAmong([.. ComprobanteKinds.All.Select(kind => kind.Abbreviation())]);
        var command = new Command("clave", "Explain a clave, or put one together from its parts.")
        {
            Clave, Id, Kind, Number, Establishment, Terminal, Date, Situation, Security, Json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(Clave) is null == result.GetValue(Id) is null)
                result.AddError("Name a clave to explain, or --id to put one together.");
        });
        command.SetAction((parsed, _) => Outcome.OfAsync(() => Task.FromResult(Run(parsed))));
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var text = parsed.GetValue(Clave) ?? Compose(parsed).Value;
        return ClavePrint.Explain(text, parsed.GetValue(Json));
    }

    private static void Require<T>(Option<T> option, Predicate<T> isRight, string message) => option.Validators.Add(result =>
    {
        if (!isRight(result.GetValueOrDefault<T>()!))
            result.AddError(message);
    });

    private static Clave Compose(ParseResult parsed)
    {
        var kind = ComprobanteKinds.All.Single(kind => kind.Abbreviation() == parsed.GetValue(Kind));
        var day = parsed.GetValue(Date) is { } date ? new DateTimeOffset(date, TimeOnly.MinValue, CostaRicaTime.Offset) : TimeProvider.System.GetUtcNow();
        return Formats.CostaRica.Clave.Compose(
            day,
            parsed.GetRequiredValue(Id)!,
            Consecutivo.Of(parsed.GetValue(Establishment), parsed.GetValue(Terminal), kind, parsed.GetValue(Number)),
            (Situacion)parsed.GetValue(Situation),
            parsed.GetValue(Security) ?? RandomNumberGenerator.GetInt32(100_000_000).ToString("D8", CultureInfo.InvariantCulture));
    }
}
