namespace Quittance.Platform.Contracts.Health;

/// <summary>What this process is.</summary>
/// <param name="DataFolder">Where it keeps everything on disk.</param>
/// <param name="Web">It answers requests.</param>
/// <param name="Worker">It does background work.</param>
public sealed record NodeProfile(string DataFolder, bool Web, bool Worker);
