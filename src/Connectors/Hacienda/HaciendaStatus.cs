using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Quittance.Connectors.Hacienda;

/// <summary>What has become of a document at the authority.</summary>
public enum HaciendaState
{
    /// <summary>A word this program does not know; see <see cref="HaciendaStatus.Word"/>.</summary>
    Unknown,

    /// <summary>Received.</summary>
    Received,

    /// <summary>Being examined.</summary>
    Processing,

    /// <summary>Accepted.</summary>
    Accepted,

    /// <summary>Rejected.</summary>
    Rejected,

    /// <summary>The authority itself failed: hand the same document in again later.</summary>
    Error,
}

/// <summary>The state of a document, as a status or as a callback tells it. A callback is a hint only: nobody knows who sent it.</summary>
/// <param name="Clave">Which.</param>
/// <param name="State">What has become of it.</param>
/// <param name="Word">The state in the authority's word.</param>
/// <param name="Answer">The signed MensajeHacienda, every byte as it came; null until there is one. It decides, not <paramref name="State"/>.</param>
/// <param name="Raw">The answer as JSON, as it came.</param>
public sealed record HaciendaStatus(string Clave, HaciendaState State, string Word, ReadOnlyMemory<byte>? Answer, string Raw)
{
    /// <summary>Whether the decision has been made.</summary>
    public bool IsFinal => State is HaciendaState.Accepted or HaciendaState.Rejected;

    /// <summary>Reads it by the names of the status (<c>ind-estado</c>) and of the callback (<c>indEstado</c>), in any case of letters.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> json, [NotNullWhen(true)] out HaciendaStatus? status)
    {
        status = null;
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object || Find(document.RootElement, "clave") is not { } clave || Find(document.RootElement, "indestado") is not { } word)
                return false;
            ReadOnlyMemory<byte>? answer = Find(document.RootElement, "respuestaxml") is { } text ? Convert.FromBase64String(text) : (ReadOnlyMemory<byte>?)null;
            status = new(clave, StateOf(word), word, answer, Encoding.UTF8.GetString(json.Span));
            return true;
        }
        catch (Exception unread) when (unread is JsonException or FormatException)
        {
            return false;
        }
    }

    private static HaciendaState StateOf(string word) => word.ToUpperInvariant() switch
    {
        "RECIBIDO" => HaciendaState.Received,
        "PROCESANDO" => HaciendaState.Processing,
        "ACEPTADO" => HaciendaState.Accepted,
        "RECHAZADO" => HaciendaState.Rejected,
        "ERROR" => HaciendaState.Error,
        _ => HaciendaState.Unknown,
    };

    private static string? Find(JsonElement status, string name)
    {
        foreach (var member in status.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.String && member.Name.Replace("-", "", StringComparison.Ordinal).Equals(name, StringComparison.OrdinalIgnoreCase))
                return member.Value.GetString();
        }

        return null;
    }
}
