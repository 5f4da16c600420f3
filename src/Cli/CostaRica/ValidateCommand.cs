using System.CommandLine;
using Quittance.Cli.Commands;
using Quittance.Formats.CostaRica;

namespace Quittance.Cli.CostaRica;

/// <summary><c>quittance cr validate</c>: judges vouchers as the authority would, without it.</summary>
internal static class ValidateCommand
{
    private static readonly Argument<string[]> Files = new("FILE") { Description = "Vouchers or messages, as XML.", Arity = ArgumentArity.OneOrMore };

    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON array, for programs." };

    private static readonly Option<bool> Unsigned = new("--unsigned") { Description = "Do not ask for a signature: the voucher is still to be signed." };

    private static readonly Option<int> Publication = new("--publication")
    {
        Description = "The publication of the schemas: 2024 for older documents, 2026 for those of today.",
        DefaultValueFactory = _ => 2026,
    };

    private static readonly Option<decimal> Tolerance = new("--tolerance")
    {
        Description = "By how much an amount may be off, per amount that enters it.",
        DefaultValueFactory = _ => new ValidationOptions().Tolerance,
    };

    private static readonly Option<string> Language = new("--language") { Description = "The language of the findings: en or es.", DefaultValueFactory = _ => "en" };

    private static readonly SchemaOptions Schemas = new();

    static ValidateCommand()
    {
        Publication.Validators.Add(result => Require(result.GetValueOrDefault<int>() is 2024 or 2026, result, "--publication is 2024 or 2026."));
        Tolerance.Validators.Add(result => Require(result.GetValueOrDefault<decimal>() is >= 0 and <= 1000, result, "--tolerance is a number from 0 to 1000."));
        Language.AcceptOnlyFromAmong("en", "es");
    }

    public static Command Build()
    {
        var validate = new Command("validate", "Find what the authority would reject: structure, arithmetic, codes, clave; exit code 0 only when all files are valid.")
        {
            Files, Json, Unsigned, Publication, Tolerance, Language,
        };
        Schemas.AddTo(validate);
        validate.SetAction((parsed, cancellation) => Outcome.OfAsync(() => ValidateAsync(parsed, cancellation)));
        return validate;
    }

    private static async Task<int> ValidateAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var options = new ValidationOptions
        {
            Publication = parsed.GetValue(Publication) == 2024 ? SchemaPublication.V2024 : SchemaPublication.V2026,
            RequiresSignature = !parsed.GetValue(Unsigned),
            Tolerance = parsed.GetValue(Tolerance),
        };
        // The official schemas know signed vouchers only.
        var gate = options.RequiresSignature ? InstalledSchemas.Load(Schemas.Folder(parsed)) : null;
        var print = new ValidationPrint(parsed.GetRequiredValue(Language) == "es");
        var verdicts = new List<FileVerdict>();
        foreach (var file in parsed.GetRequiredValue(Files))
        {
            verdicts.Add(await FileVerdict.OfAsync(file, options, gate, cancellation));
            if (!parsed.GetValue(Json))
                print.Table(verdicts[^1]);
        }

        if (parsed.GetValue(Json))
            print.Json(verdicts);
        return verdicts.TrueForAll(verdict => verdict.Report.IsValid) ? Outcome.Done : Outcome.Failed;
    }

    private static void Require(bool isRight, System.CommandLine.Parsing.OptionResult result, string message)
    {
        if (!isRight)
            result.AddError(message);
    }
}
