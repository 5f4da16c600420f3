using System.Text.Json.Serialization;

namespace Quittance.Receivables.Imports;

/// <summary>What is wrong with a file of drafts, and where.</summary>
/// <param name="Row">As a spreadsheet counts it; 1 is the header.</param>
/// <param name="Column">The column; null for all of the document.</param>
/// <param name="Code">Stable: <c>IMP-…</c> of the file, or that of what the authority would say (<c>CR-…</c>).</param>
/// <param name="Value">What stands there.</param>
/// <param name="Message">A sentence in English.</param>
/// <param name="MessageEs">In Spanish.</param>
/// <param name="Blocks">No draft is made of the document; the others are made, and can be corrected as drafts.</param>
internal sealed record ImportFinding(int Row, string? Column, string Code, string? Value, string Message, string MessageEs, bool Blocks)
{
    [JsonIgnore]
    public bool IsOfHeader => Row == 1;
}

/// <summary>Every kind of finding of a file, said once.</summary>
/// <param name="Code">Stable.</param>
/// <param name="Message">In English; {0} is what stands there.</param>
/// <param name="MessageEs">In Spanish.</param>
internal sealed record ImportFindingKind(string Code, string Message, string MessageEs)
{
    public static readonly ImportFindingKind
        MissingColumn = new("IMP-001", "There is no column {0}. Begin with the template.", "No hay columna {0}. Empiece con la plantilla."),
        UnknownColumn = new("IMP-002", "Nothing is read of the column {0}: the template has none of this name.", "No se lee nada de la columna {0}: la plantilla no tiene ninguna con este nombre."),
        Missing = new("IMP-003", "There is nothing here, and something is needed.", "Aquí no hay nada y se necesita algo."),
        NotANumber = new("IMP-004", "«{0}» is not a number of at most five decimals, such as 1234.56 or 1234,56.", "«{0}» no es un número con cinco decimales como máximo, como 1234.56 o 1234,56."),
        Unclear = new("IMP-005", "«{0}» may be thousands or decimals. Write it without a mark for thousands.", "«{0}» puede ser miles o decimales. Escríbalo sin separador de miles."),
        OutOfRange = new("IMP-006", "«{0}» is not a whole number that may stand here.", "«{0}» no es un número entero que pueda ir aquí."),
        NotADay = new("IMP-007", "«{0}» is not a day such as 2026-11-20.", "«{0}» no es una fecha como 2026-11-20."),
        UnknownWord = new("IMP-008", "«{0}» is not one of the words that may stand here.", "«{0}» no es una de las palabras que pueden ir aquí."),
        Differs = new("IMP-009", "«{0}» differs from the first row of the same document.", "«{0}» difiere de la primera fila del mismo documento."),
        TooLong = new("IMP-010", "This is longer than any document can hold, or has characters that none can hold.", "Esto es más largo de lo que cabe en un documento o tiene caracteres que no caben en ninguno."),
        TooManyLines = new("IMP-011", "A document has at most 1000 lines.", "Un documento tiene 1000 líneas como máximo."),
        TooLarge = new("IMP-012", "An amount is too large.", "Un monto es demasiado grande.");

    public ImportFinding At(int row, string? column, string? value = null, bool blocks = true) => new(
        row, column, Code, value, Fill(Message, value ?? column), Fill(MessageEs, value ?? column), blocks);

    private static string Fill(string sentence, string? value) => string.Format(System.Globalization.CultureInfo.InvariantCulture, sentence, value);
}
