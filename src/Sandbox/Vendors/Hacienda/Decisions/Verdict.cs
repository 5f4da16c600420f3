using Quittance.Formats.CostaRica;

namespace Quittance.Sandbox.Vendors.Hacienda.Decisions;

/// <summary>Something found wrong with a document.</summary>
/// <param name="Code">The authority's number, such as <c>-99</c>.</param>
/// <param name="Text">In Spanish, as the authority speaks.</param>
/// <param name="Rejects">False for a warning.</param>
internal sealed record Objection(string Code, string Text, bool Rejects = true);

/// <summary>What the examination of a document has shown.</summary>
/// <param name="Reading">What it is.</param>
/// <param name="Objections">What is wrong with it.</param>
internal sealed record Verdict(ComprobanteReading Reading, IReadOnlyList<Objection> Objections)
{
    public bool IsAccepted => Objections.All(one => !one.Rejects);
}
