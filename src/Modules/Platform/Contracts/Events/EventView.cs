using System.Text.Json;

namespace Quittance.Platform.Contracts.Events;

/// <summary>An event as the API shows it.</summary>
public sealed record EventView(
    long Sequence, DateTimeOffset OccurredAt, string Kind, string SubjectKind, Guid SubjectId, ActorView Actor, JsonElement Data)
{
    /// <summary>The view of a logged event.</summary>
    public static EventView Of(LoggedEvent logged) => new(
        logged.Sequence,
        logged.OccurredAt,
        logged.Kind,
        logged.SubjectKind,
        logged.SubjectId,
        new ActorView(logged.ActorId, logged.ActorName),
        logged.DataAs<JsonElement>());
}

/// <summary>Who did it.</summary>
/// <param name="Id">The person; null for the program itself.</param>
/// <param name="Name">The name at the time.</param>
public sealed record ActorView(Guid? Id, string Name);
