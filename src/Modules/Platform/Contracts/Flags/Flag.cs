namespace Quittance.Platform.Contracts.Flags;

/// <summary>How settled a feature is.</summary>
public enum FlagStage
{
    /// <summary>New: it may still change, and is off until somebody wants it.</summary>
    Preview,

    /// <summary>Settled: a company that does without it turns it off.</summary>
    Stable,
}

/// <summary>A feature that each company turns on or off, kept in a static field of its module.</summary>
/// <param name="Name">Stable, such as <c>invoices.bulk-approval</c>; the pages translate by it.</param>
/// <param name="Title">What it is, in English.</param>
/// <param name="Description">What is different while it is off, in English.</param>
/// <param name="Default">How it is until somebody chooses.</param>
/// <param name="Stage">How settled it is.</param>
public sealed record Flag(string Name, string Title, string Description, bool Default, FlagStage Stage);
