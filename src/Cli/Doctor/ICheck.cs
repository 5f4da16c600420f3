namespace Quittance.Cli.Doctor;

/// <summary>One thing the program needs.</summary>
internal interface ICheck
{
    string Name { get; }

    Task<Finding> RunAsync(CancellationToken cancellation);
}

/// <summary>What was found, and what to do when it is not good.</summary>
internal sealed record Finding(bool IsGood, string Found, string Advice = "");
