using System.Net.Http.Json;
using System.Reflection;

namespace Quittance.Server.Demo;

/// <summary>
/// Makes a company to try things in: a person per role and sample invoices; with a sandbox a second one that issues. It comes in through the front door, by HTTP,
/// so that everything in it happened the way it happens to a real company.
/// </summary>
public static class DemoCompany
{
    /// <summary>The password of every demo person.</summary>
    public const string Password = "quittance-demo";

    private const string Name = "Quittance Demo Kft.";

    private const string Country = "HU", Currency = "EUR", TimeZone = "Europe/Budapest";

    /// <summary>The one that the sample invoices are billed to.</summary>
    private const string TaxId = "32719044-2-43";

    private static readonly string[] OtherRoles = ["manager", "approver", "clerk", "auditor"];

    /// <summary>The sign-in names, one per role.</summary>
    public static IReadOnlyList<string> People { get; } = [.. OtherRoles.Prepend("owner").Select(EmailOf)];

    /// <summary>Makes the company unless the server has been set up already.</summary>
    /// <param name="server">Where the server listens.</param>
    /// <param name="sandbox">Where the mails of the demo arrive and whose authority answers; null when there is none.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Whether it was made now.</returns>
    public static async Task<bool> CreateAsync(Uri server, Uri? sandbox, CancellationToken cancellation)
    {
        using var owner = new DemoBrowser(server);
        if (!(await owner.SessionAsync(cancellation)).SetupNeeded)
            return false;
        await owner.SendAsync(HttpMethod.Post, "setup", JsonContent.Create(SetUp()), cancellation);
        var company = (await owner.SessionAsync(cancellation)).Companies.Single().Id;
        await AddTaxIdAsync(owner, company, cancellation);
        foreach (var role in OtherRoles)
            await AddPersonAsync(owner, new(server, sandbox, company, role), cancellation);
        await SendSamplesAsync(owner, company, cancellation);
        if (sandbox is not null)
            await DemoIssuer.CreateAsync(owner, sandbox, cancellation);
        return true;
    }

    private static object SetUp() => new
    {
        name = "Olga Owner",
        email = EmailOf("owner"),
        password = Password,
        companyName = Name,
        countryCode = Country,
        currency = Currency,
        timeZone = TimeZone,
    };

    /// <summary>Nobody can have changed a company this young: it is at its first version.</summary>
    private static Task AddTaxIdAsync(DemoBrowser owner, Guid company, CancellationToken cancellation)
    {
        var settings = new { name = Name, countryCode = Country, currency = Currency, timeZone = TimeZone, taxId = TaxId };
        return owner.SendAsync(HttpMethod.Put, $"companies/{company}", JsonContent.Create(settings), cancellation, ifMatch: "\"1\"");
    }

    /// <summary>Invites somebody, and accepts in their place.</summary>
    private static async Task AddPersonAsync(DemoBrowser owner, Newcomer newcomer, CancellationToken cancellation)
    {
        var request = new { name = newcomer.Name, email = EmailOf(newcomer.Role), newcomer.Role };
        using var answer = await owner.SendAsync(HttpMethod.Post, $"companies/{newcomer.Company}/invitations", JsonContent.Create(request), cancellation);
        var invited = (await answer.Content.ReadFromJsonAsync<Invited>(cancellation))!;
        var link = invited.Link ?? await MailedLinkAsync(newcomer, cancellation);
        if (link is null)
            return; // mails go to a real mailbox: the invitation waits in the list of people
        using var person = new DemoBrowser(newcomer.Server);
        var accept = new { token = link.Split('#')[1], name = newcomer.Name, password = Password };
        await person.SendAsync(HttpMethod.Post, "invitations/accept", JsonContent.Create(accept), cancellation);
    }

    private static async Task<string?> MailedLinkAsync(Newcomer newcomer, CancellationToken cancellation) =>
        newcomer.Sandbox is { } sandbox ? await DemoMailbox.LinkAsync(sandbox, EmailOf(newcomer.Role), cancellation) : null;

    private static async Task SendSamplesAsync(DemoBrowser owner, Guid company, CancellationToken cancellation)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, content) in Samples())
            form.Add(new StreamContent(content), "files", name);
        await owner.SendAsync(HttpMethod.Post, $"companies/{company}/invoices", form, cancellation);
    }

    private static IEnumerable<(string Name, Stream Content)> Samples()
    {
        var assembly = Assembly.GetExecutingAssembly();
        const string prefix = "Quittance.Server.Demo.Samples.";
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)))
            yield return (resource[prefix.Length..], assembly.GetManifestResourceStream(resource)!);
    }

    private static string EmailOf(string role) => $"{role}@demo.example";

    private sealed record Newcomer(Uri Server, Uri? Sandbox, Guid Company, string Role)
    {
        public string Name => $"Demo {char.ToUpperInvariant(Role[0])}{Role[1..]}";
    }

    private sealed record Invited(Guid Id, string? Link);
}
