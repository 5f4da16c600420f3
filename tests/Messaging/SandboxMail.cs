using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Sandbox;
using Quittance.Sandbox.Faults;
using Quittance.Sandbox.Mail;

namespace Quittance.Messaging.Tests;

/// <summary>A mail server of the test's own, spoken to over real SMTP.</summary>
public sealed class SandboxMail : IAsyncLifetime
{
    private readonly WebApplication app = SandboxHost.Build(["--port", "0", "--smtp-port", "0"]);

    public int Port => app.Services.GetRequiredService<SmtpListener>().Port;

    internal IReadOnlyList<ReceivedMail> To(string address) => app.Services.GetRequiredService<Mailbox>().To(address);

    internal void Misbehave(params FaultRule[] rules) => app.Services.GetRequiredService<FaultRules>().Replace(rules);

    public async ValueTask InitializeAsync() => await app.StartAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
