namespace Quittance.Formats.CostaRica;

/// <summary>What the authority would do about it.</summary>
public enum FindingSeverity
{
    /// <summary>Reject the document.</summary>
    Error,

    /// <summary>Accept it with a remark, or it is not known; the document still counts as valid.</summary>
    Warning,
}

/// <summary>Something wrong with a document.</summary>
/// <param name="Code">One of <see cref="FindingKinds"/>, stable for ever.</param>
/// <param name="Path">The element: <c>/FacturaElectronica/DetalleServicio/LineaDetalle[2]/SubTotal</c>.</param>
/// <param name="Message">A plain English sentence.</param>
/// <param name="MessageEs">The same in Spanish.</param>
/// <param name="Severity">Whether it makes the document invalid.</param>
public sealed record Finding(string Code, string Path, string Message, string MessageEs, FindingSeverity Severity)
{
    /// <summary>What stands in the sentences for {0}, {1} …: for whoever words them in another language.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];
}

/// <summary>A kind of finding: its code and its sentences, in which {0} and {1} stand for what was found.</summary>
/// <param name="Code"><c>CR-STR-…</c> structure, <c>CR-ARI-…</c> arithmetic, <c>CR-COD-…</c> codes and their combinations, <c>CR-CLA-…</c> clave, <c>CR-NOT-…</c> a note against the document it adjusts.</param>
/// <param name="Message">In English.</param>
/// <param name="MessageEs">In Spanish.</param>
/// <param name="Severity">Whether it makes a document invalid.</param>
public sealed record FindingKind(string Code, string Message, string MessageEs, FindingSeverity Severity = FindingSeverity.Error)
{
    internal Finding At(string path, params object?[] details) =>
        new(Code, path, Fill(Message, details), Fill(MessageEs, details), Severity) { Values = [.. details.Select(ValueOf)] };

    private static string ValueOf(object? detail) => Fill(detail is DateTimeOffset or DateTime or DateOnly ? "{0:dd-MM-yyyy}" : "{0}", [detail]);

    private static string Fill(string sentence, object?[] details) => string.Format(System.Globalization.CultureInfo.InvariantCulture, sentence, details);
}
