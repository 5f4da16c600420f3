using System.CommandLine;
using Quittance.Cli.Commands;

var root = new RootCommand("Quittance: invoices received and issued, in one program with one audit trail.")
{
    ServeCommand.Build(),
    ReadCommand.Build(),
    DatabaseCommand.Build(),
    AuditCommand.Build(),
    SecretsCommand.Build(),
    DoctorCommand.Build(),
    OperatorCommand.Build(),
};
return await root.Parse(args).InvokeAsync();
