using Quittance.Sandbox;

try
{
    await using var app = SandboxHost.Build(args);
    await app.RunAsync();
    return 0;
}
catch (IOException problem)
{
    // The port is taken, most often.
    await Console.Error.WriteLineAsync(problem.Message);
    return 1;
}
