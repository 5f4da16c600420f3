using System.CommandLine;

namespace Quittance.Cli.CostaRica;

/// <summary><c>quittance cr …</c>: electronic vouchers of Costa Rica, with no server and no database.</summary>
internal static class CostaRicaCommands
{
    public static Command Build() => new("cr", "Electronic vouchers of Costa Rica: work on files, and hand them in, with no server and no database.")
    {
        ClaveCommand.Build(),
        ValidateCommand.Build(),
        SchemasCommand.Build(),
        SignCommand.Build(),
        VerifyCommand.Build(),
        SubmitCommand.Build(),
        StatusCommand.Build(),
    };
}
