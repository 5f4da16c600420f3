using Quittance.Kernel.Errors;

namespace Quittance.Platform.Database;

/// <summary>Why the private PostgreSQL cannot serve. Each message is one line that says what to do.</summary>
internal static class PrivatePostgresErrors
{
    public static Error NoBinaries { get; } = new("PLT-PGS-001",
        "PostgreSQL 15 or newer is not installed: install it (apt-get install postgresql-15) or name a database with --database.");

    public static Error VersionGone { get; } = new("PLT-PGS-002",
        "The private database was made by a version of PostgreSQL that is not installed here: install that version.");

    public static Error NoAccount { get; } = new("PLT-PGS-003",
        "PostgreSQL does not run as root, and there is no account 'postgres' or 'nobody' to run it as: create one.");

    public static Error DiskFull { get; } = new("PLT-PGS-004",
        "The disk that holds the private database is full: free some space and start again.");

    public static Error SecretLost { get; } = new("PLT-PGS-005",
        "The private database has lost the file with its passwords: restore it beside the data.");

    public static Error NotStarted { get; } = new("PLT-PGS-006", "The private PostgreSQL did not start.");

    public static Error NotWritable { get; } = new("PLT-PGS-007",
        "The folder of the private database cannot be written: choose another folder or correct its owner.");

    public static Error Busy { get; } = new("PLT-PGS-008",
        "Another process has been starting or stopping the private database for too long: end it and start again.");

    public static Error NotStopped { get; } = new("PLT-PGS-009", "The private PostgreSQL did not stop.");

    /// <summary>The refusal, with what was found put after the sentence, on the same line.</summary>
    public static RefusalException Because(this Error error, string found) =>
        new(error with { Message = $"{error.Message} ({OneLine(found)})" });

    private static string OneLine(string text) =>
        string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
