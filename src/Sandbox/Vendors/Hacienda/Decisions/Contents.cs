using Quittance.Formats.CostaRica;

namespace Quittance.Sandbox.Vendors.Hacienda.Decisions;

/// <summary>The first two levels: structure and arithmetic.</summary>
internal static class Contents
{
    public static IEnumerable<Objection> Check(byte[] xml)
    {
        if (ComprobanteReader.Read(new MemoryStream(xml)).Problem is { } problem)
            yield return new("-1", $"{problem.MessageEs} {problem.Detail}".Trim());
    }
}
