using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Documents.Contracts;
using Quittance.Platform.Contracts.Companies;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Server;

namespace Quittance.Cli.Commands;

/// <summary><c>quittance audit verify</c>: the event log's chain and the archive's bytes, company by company.</summary>
internal static class AuditCommand
{
    public static Command Build()
    {
        var shared = new ServerOptions();
        var verify = new Command("verify", "Walk every company's log and archive; exit code 1 when anything was altered.");
        shared.AddTo(verify);
        verify.SetAction((parsed, cancellation) => Outcome.OfAsync(() => VerifyAsync(shared.Read(parsed), cancellation)));
        return new Command("audit", "Prove that nothing was altered behind the program's back.") { verify };
    }

    private static async Task<int> VerifyAsync(ServerSettings settings, CancellationToken cancellation)
    {
        await using var session = await DatabaseSession.OpenAsync(settings, cancellation);
        var clean = true;
        foreach (var company in await CompaniesAsync(session, cancellation))
            clean &= await VerifyAsync(session, company, cancellation);
        return clean ? Outcome.Done : Outcome.Failed;
    }

    private static async Task<IReadOnlyList<CompanyName>> CompaniesAsync(DatabaseSession session, CancellationToken cancellation)
    {
        await using var scope = session.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IAllCompanies>().ListAsync(cancellation);
    }

    private static async Task<bool> VerifyAsync(DatabaseSession session, CompanyName company, CancellationToken cancellation)
    {
        await using var scope = session.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CompanyScope>().Enter(company.Id, Actor.System);
        var faults = await scope.ServiceProvider.GetRequiredService<Work>()
            .RunAsync(token => FaultsAsync(scope.ServiceProvider, token), cancellation);
        Console.WriteLine(faults.Count == 0 ? $"{company.Name}: clean" : $"{company.Name}: {faults.Count} faults");
        foreach (var fault in faults)
            Console.WriteLine($"  {fault}");
        return faults.Count == 0;
    }

    private static async Task<List<string>> FaultsAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var faults = new List<string>();
        await foreach (var finding in services.GetRequiredService<AuditVerifier>().VerifyAsync(cancellation))
            faults.Add(FormattableString.Invariant($"event {finding.Sequence}: {Words(finding.Fault)}"));
        await foreach (var document in services.GetRequiredService<ArchiveVerifier>().VerifyAsync(cancellation))
            faults.Add($"document {document.Id} ({document.Name}): its bytes are gone or altered");
        return faults;
    }

    private static string Words(AuditFault fault) => fault switch
    {
        AuditFault.Altered => "altered",
        AuditFault.Missing => "missing",
        AuditFault.Unchained => "does not continue the event before it",
    };
}
