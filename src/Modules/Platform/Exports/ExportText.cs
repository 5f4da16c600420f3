namespace Quittance.Platform.Exports;

/// <summary>How values are spelled where a format knows only text.</summary>
internal static class ExportText
{
    /// <summary>At least two decimals, at most four, as everywhere in the API.</summary>
    public const string AmountFormat = "0.00##";
}
