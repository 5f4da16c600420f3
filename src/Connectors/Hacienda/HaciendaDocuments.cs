using System.Text.Json.Serialization;

namespace Quittance.Connectors.Hacienda;

/// <summary>Which accepted documents to list, newest first.</summary>
/// <param name="Offset">So many are passed over.</param>
/// <param name="Limit">At most so many; 50 at the most.</param>
/// <param name="Issuer">Only of this issuer.</param>
/// <param name="Receiver">Only to this receiver.</param>
public sealed record HaciendaQuery(int Offset = 0, int Limit = 50, HaciendaParty? Issuer = null, HaciendaParty? Receiver = null);

/// <summary>A page of them.</summary>
/// <param name="Items">The documents.</param>
/// <param name="Total">How many there are in all; null when it is not said.</param>
public sealed record HaciendaPage(IReadOnlyList<HaciendaDocument> Items, int? Total);

/// <summary>An accepted document as the authority lists it.</summary>
/// <param name="Clave">Which.</param>
/// <param name="Date">When it was emitted, as text.</param>
/// <param name="Issuer">Whose.</param>
/// <param name="Receiver">To whom.</param>
/// <param name="CreditNotes">Credit notes on it.</param>
/// <param name="DebitNotes">Debit notes on it.</param>
public sealed record HaciendaDocument(
    [property: JsonPropertyName("clave")] string Clave, [property: JsonPropertyName("fecha")] string? Date,
    [property: JsonPropertyName("emisor")] HaciendaNamed? Issuer, [property: JsonPropertyName("receptor")] HaciendaNamed? Receiver,
    [property: JsonPropertyName("notasCredito")] IReadOnlyList<HaciendaNote>? CreditNotes,
    [property: JsonPropertyName("notasDebito")] IReadOnlyList<HaciendaNote>? DebitNotes);

/// <summary>A party of it.</summary>
/// <param name="Type">The sort of its id.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name, where it is said.</param>
public sealed record HaciendaNamed(
    [property: JsonPropertyName("tipoIdentificacion")] string? Type, [property: JsonPropertyName("numeroIdentificacion")] string? Id, [property: JsonPropertyName("nombre")] string? Name);

/// <summary>A note on it.</summary>
/// <param name="Clave">Which.</param>
/// <param name="Date">When it was emitted, as text.</param>
public sealed record HaciendaNote([property: JsonPropertyName("clave")] string? Clave, [property: JsonPropertyName("fecha")] string? Date);
