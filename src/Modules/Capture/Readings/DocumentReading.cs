using System.Text.Json;
using Quittance.Capture.Contracts;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Capture.Readings;

/// <summary>The work of reading one document, and its result.</summary>
internal sealed class DocumentReading : ICompanyOwned
{
    /// <summary>A document that took its reader down this often is not tried again.</summary>
    public const int MostAttempts = 3;

    public required Guid DocumentId { get; init; }

    public required Guid CompanyId { get; init; }

    public ReadingState State { get; private set; } = ReadingState.Waiting;

    public int Attempts { get; private set; }

    public required DateTimeOffset RequestedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public string? Result { get; private set; }

    public Reading? Reading => Result is null ? null : JsonSerializer.Deserialize<Reading>(Result, JsonSerializerOptions.Web);

    public bool IsExhausted => Attempts >= MostAttempts;

    public void Begin()
    {
        State = ReadingState.Reading;
        Attempts++;
    }

    /// <summary>The node stops: the attempt does not count, for it says nothing about the document.</summary>
    public void GiveBack()
    {
        State = ReadingState.Waiting;
        Attempts--;
    }

    public void Finish(Reading reading, DateTimeOffset now)
    {
        State = ReadingState.Done;
        FinishedAt = now;
        Result = JsonSerializer.Serialize(reading, JsonSerializerOptions.Web);
    }

    public void AskAgain(DateTimeOffset now)
    {
        State = ReadingState.Waiting;
        Attempts = 0;
        RequestedAt = now;
        FinishedAt = null;
        Result = null;
    }
}

internal enum ReadingState
{
    Waiting,
    Reading,
    Done,
}
