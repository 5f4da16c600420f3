using Quittance.Kernel.Errors;

namespace Quittance.Platform;

internal static partial class PlatformErrors
{
    public static readonly Error BackupFolderTaken =
        new("PLT-BKP-001", "The folder of the backup holds something already: name a new one.");

    public static readonly Error BackupSeesTooLittle =
        new("PLT-BKP-002", "This role is bound by row-level security and would leave rows out. Name one that is not with --backup-database: CREATE ROLE quittance_backup LOGIN BYPASSRLS PASSWORD '...'; GRANT pg_read_all_data TO quittance_backup;");

    public static readonly Error BackupProgramFailed =
        new("PLT-BKP-003", "A program of PostgreSQL did not succeed.");

    public static readonly Error BackupAbsent =
        new("PLT-BKP-004", "There is no whole backup in this folder: manifest.json is missing or cannot be read.");

    public static readonly Error BackupDamaged =
        new("PLT-BKP-005", "The backup is not what was written: a file in it has changed or is gone.");

    public static readonly Error RestoreNeedsEmpty =
        new("PLT-BKP-006", "The database holds tables of Quittance already: restore into an empty one. Nothing was changed.");
}
