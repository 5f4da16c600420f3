namespace Quittance.Cli.Reading;

/// <summary>A file and what was read from it.</summary>
internal sealed record FileReading(string File, Capture.Contracts.Reading Reading);
