using Quittance.Platform.Contracts.Health;

namespace Quittance.Platform.Health;

/// <summary>What the platform's own checks can find.</summary>
internal static class Diagnoses
{
    public static readonly Diagnosis DatabaseAnswers = new("database.answers", SystemState.Ok,
        "PostgreSQL {version}: the database takes {size}, {used} of {most} connections are in use.");

    public static readonly Diagnosis ConnectionsScarce = new("database.connections-scarce", SystemState.Warning,
        "{used} of {most} connections to PostgreSQL are in use.",
        "Raise max_connections in postgresql.conf, or run fewer servers against it.");

    public static readonly Diagnosis LongTransaction = new("database.long-transaction", SystemState.Warning,
        "A transaction has been open for {minutes} minutes (process {process} of {application}).",
        "PostgreSQL cannot clean up behind it. Look it up in pg_stat_activity; if it is stuck, end it with pg_terminate_backend({process}).");

    public static readonly Diagnosis MigrationsApplied = new("migrations.applied", SystemState.Ok, "All {count} migrations are applied.");

    public static readonly Diagnosis MigrationsMissing = new("migrations.missing", SystemState.Error,
        "{count} migrations are missing, the first is {first}.", "Run: quittance db migrate");

    public static readonly Diagnosis MigrationsUnfit = new("migrations.unfit", SystemState.Error,
        "{reason}", "Install the version of the program that fits the database.");

    public static readonly Diagnosis ClockAgrees = new("clock.agrees", SystemState.Ok,
        "The clocks of all nodes agree with the database's to {milliseconds} ms.");

    public static readonly Diagnosis ClockDiffers = new("clock.differs", SystemState.Warning,
        "The clock of {node} differs from the database's by {seconds} s.",
        "Turn time synchronisation on, on that machine and on the database's: timedatectl set-ntp true");

    public static readonly Diagnosis ClockWrong = ClockDiffers with { Code = "clock.wrong", State = SystemState.Error };

    public static readonly Diagnosis DiskEnough = new("disk.enough", SystemState.Ok, "{free} of {size} are free on {machine} for {folder}.");

    public static readonly Diagnosis DiskFilling = new("disk.filling", SystemState.Warning,
        "{free} of {size} are free on {machine} for {folder}; at {growth} a day they last {days} days.", "Plan for a larger disk, or free some space.");

    public static readonly Diagnosis DiskLow = new("disk.low", SystemState.Warning,
        "Only {free} of {size} are free on {machine} for {folder}.", "Free some space or take a larger disk soon: when it is full nothing can be received.");

    public static readonly Diagnosis DiskFull = DiskLow with { Code = "disk.full", State = SystemState.Error };

    public static readonly Diagnosis NodesAlive = new("nodes.alive", SystemState.Ok, "Running: {count}. {names}.");

    public static readonly Diagnosis NodeSilent = new("nodes.silent", SystemState.Warning,
        "{node} was last heard of at {since} and did not say that it stops.",
        "Others take its jobs over. If it should run, start it again; if not, nothing is to be done: it is forgotten after a day.");

    public static readonly Diagnosis NoWorker = new("nodes.no-worker", SystemState.Error,
        "No node does background work: nothing is read, sent or cleaned up.", "Start a node with the role worker: quittance serve --roles web,worker");

    public static readonly Diagnosis MixedVersions = new("nodes.mixed", SystemState.Warning,
        "Nodes run different versions: {versions}.", "Bring all of them to the newest version.");

    public static readonly Diagnosis JobsFlow = new("jobs.flow", SystemState.Ok, "{running} jobs run and {waiting} wait; none waits too long.");

    public static readonly Diagnosis JobsLate = new("jobs.late", SystemState.Warning,
        "A job ({job}) has been due for {minutes} minutes; {waiting} wait.", "The workers are busy or stopped. Look at the nodes; if they are busy for long, start another worker.");

    public static readonly Diagnosis JobsStand = JobsLate with { Code = "jobs.stand", State = SystemState.Error };

    public static readonly Diagnosis JobsBroken = new("jobs.broken", SystemState.Error,
        "{count} jobs cannot be started at all, one of them is {job}.", "They name work that this version does not know. Bring all nodes to one version; the log names the jobs.");

    public static readonly Diagnosis EventsRead = new("events.read", SystemState.Ok, "Every reader is up with the event log.");

    public static readonly Diagnosis EventsBehind = new("events.behind", SystemState.Warning,
        "The reader {reader} is {count} events behind, the oldest of {minutes} minutes ago.", "It catches up by itself while a worker runs. If it grows, start another worker.");

    public static readonly Diagnosis EventsStuck = new("events.stuck", SystemState.Error,
        "The reader {reader} has failed {failures} times on event {sequence} of the company {company}: {error}",
        "What follows that event waits until it is handled; it is tried again every five minutes. Mend what the sentence names. If it is a fault of the program, report it with this line: no setting mends it.");

    public static readonly Diagnosis KeysGood = new("keys.good", SystemState.Ok, "Keys that protect cookies and secrets: {count}; the newest is good until {until}.");

    public static readonly Diagnosis KeysNone = new("keys.none", SystemState.Ok, "There are no keys yet; the first is made when somebody signs in.");

    public static readonly Diagnosis KeysEnd = new("keys.end", SystemState.Warning,
        "The newest key that protects cookies ends at {until} and no other has followed.", "The server makes the next one by itself; if this stays, the database refuses to keep it: see the log.");

    public static readonly Diagnosis BackupRecent = new("backup.recent", SystemState.Ok, "The last backup holds the data of {at} ({size}).");

    public static readonly Diagnosis BackupOld = new("backup.old", SystemState.Warning,
        "The last backup holds the data of {at}: {days} days old.", "Run: quittance db backup FOLDER. Best by a timer, every night, to another machine.");

    public static readonly Diagnosis BackupNone = new("backup.none", SystemState.Warning,
        "There has been no backup made with this program.", "Run: quittance db backup FOLDER. Best by a timer, every night, to another machine.");
}
