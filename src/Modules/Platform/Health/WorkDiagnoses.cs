using Quittance.Platform.Contracts.Health;

namespace Quittance.Platform.Health;

/// <summary>What can be wrong with work in the background, and with what opens secrets.</summary>
internal static class WorkDiagnoses
{
    public static readonly Diagnosis RecurringGood = new("recurring.good", SystemState.Ok,
        "{count} recurring jobs are planned; none is missed or failing.");

    public static readonly Diagnosis RecurringMissed = new("recurring.missed", SystemState.Warning,
        "{count} recurring jobs are overdue, {job} for {minutes} minutes.",
        "The workers are busy or stopped. Look at the nodes; a company's own limit stands in its settings, Jobs.");

    public static readonly Diagnosis RecurringFailing = new("recurring.failing", SystemState.Warning,
        "The job {job} of {owner} failed {failures} times in a row: {error}",
        "Its history tells more (Work, Jobs; for the server's own below on the System page), and the log has the reason. Mend what it names, then run it by hand.");

    public static readonly Diagnosis RecurringPaused = new("recurring.paused", SystemState.Warning,
        "The server's job {job} is paused by {person}.",
        "What it cleans up grows meanwhile. Resume it below on the System page.");

    public static readonly Diagnosis BatchesFlow = new("batches.flow", SystemState.Ok,
        "{live} batches are at work or wait; none stands still.");

    public static readonly Diagnosis BatchesStuck = new("batches.stuck", SystemState.Warning,
        "{count} batches have stood still, one of them for {minutes} minutes.",
        "No node takes their chunks. Look at the nodes; the log says which batch could not be worked on and why. A batch of a kind that this version does not know waits for the newest version.");

    public static readonly Diagnosis RetriesFlow = new("retries.flow", SystemState.Ok,
        "{waiting} operations wait to be tried again; none is overdue.");

    public static readonly Diagnosis RetriesOverdue = new("retries.overdue", SystemState.Warning,
        "{count} retries are overdue, one of them for {minutes} minutes.",
        "No worker tries them, or too few do. Look at the nodes; if they are busy for long, start another worker.");

    public static readonly Diagnosis RetriesExhausted = new("retries.exhausted", SystemState.Warning,
        "{count} operations were given up and wait for a person, in {companies} companies.",
        "Their managers were told. They retry, cancel or resolve them under Work, Retries.");

    public static readonly Diagnosis SecretsGood = new("secrets.good", SystemState.Ok,
        "Master keys: {count}. Every secret can be opened with one of them.");

    public static readonly Diagnosis SecretsLost = new("secrets.lost", SystemState.Error,
        "{texts} secrets are sealed with the master key {key}, which this server does not have.",
        "Nothing can sign in with them. Put the key back: the file secrets.key of the data folder, or Quittance:Secrets; a backup of it stands where you keep master keys. If it is lost, enter the secrets anew.");
}
