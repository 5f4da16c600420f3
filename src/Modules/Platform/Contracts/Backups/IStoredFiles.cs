namespace Quittance.Platform.Contracts.Backups;

/// <summary>Bytes that a module keeps outside the database under their SHA-256, and only ever adds to. A backup takes those that the database names.</summary>
public interface IStoredFiles
{
    /// <summary>SQL that gives the hash, in hex, of every file the database names; each once.</summary>
    string HashesQuery { get; }

    /// <summary>Where the bytes of a hash lie.</summary>
    string PathOf(string sha256);
}
