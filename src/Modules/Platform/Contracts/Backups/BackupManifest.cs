namespace Quittance.Platform.Contracts.Backups;

/// <summary>What a backup holds, written last: a folder without it is no backup.</summary>
/// <param name="TakenAt">The instant whose data it holds, by the database's clock.</param>
/// <param name="Version">The program that made it.</param>
/// <param name="DumpSha256">Of <c>database.dump</c>, in hex.</param>
/// <param name="Rows">Rows of each table.</param>
/// <param name="Heads">The head of each company's log: sequence and hash.</param>
/// <param name="Files">The hash of each stored file, which is its name too.</param>
/// <param name="MissingFiles">Files that the database names and the disk had not.</param>
/// <param name="MasterKeys">Ids of the master keys without which its secrets cannot be opened.</param>
public sealed record BackupManifest(
    DateTimeOffset TakenAt,
    string Version,
    string DumpSha256,
    IReadOnlyDictionary<string, long> Rows,
    IReadOnlyDictionary<Guid, LogHead> Heads,
    IReadOnlyList<string> Files,
    IReadOnlyList<string> MissingFiles,
    IReadOnlyList<string> MasterKeys);

/// <summary>The head of a company's log.</summary>
/// <param name="Sequence">Its last event.</param>
/// <param name="Hash">That event's hash, in hex.</param>
public sealed record LogHead(long Sequence, string Hash);
