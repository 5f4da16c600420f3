namespace Quittance.Receivables.Imports;

/// <summary>A file of drafts as it was read.</summary>
/// <param name="Id">Confirm it by this.</param>
/// <param name="FileName">As the sender named it.</param>
/// <param name="Rows">How many rows with something in them.</param>
/// <param name="Ready">How many documents become drafts when it is confirmed.</param>
/// <param name="Unreadable">How many do not, until the file is corrected.</param>
/// <param name="Known">How many were made into drafts before, and are left alone.</param>
/// <param name="Findings">What is wrong, what keeps a draft from being made first; at most 1000.</param>
/// <param name="Documents">The first hundred.</param>
internal sealed record ImportView(
    Guid Id, string FileName, int Rows, int Ready, int Unreadable, int Known, IReadOnlyList<ImportFinding> Findings, IReadOnlyList<ImportView.Document> Documents)
{
    private const int MostShown = 100;

    /// <summary>A document of the file.</summary>
    /// <param name="Reference">By what the file calls it.</param>
    /// <param name="Row">Its first row.</param>
    /// <param name="State">What becomes of it.</param>
    /// <param name="Customer">For whom.</param>
    /// <param name="Currency">Of the total.</param>
    /// <param name="Total">What it comes to.</param>
    /// <param name="Lines">How many.</param>
    internal sealed record Document(string Reference, int Row, ImportedState State, string? Customer, string Currency, decimal Total, int Lines);

    public static ImportView Of(Import import, IReadOnlyList<ImportedDocument> documents) => new(
        import.Id, import.FileName, import.Rows, Count(documents, ImportedState.Ready), Count(documents, ImportedState.Unreadable), Count(documents, ImportedState.Known), import.Findings,
        [.. documents.Take(MostShown).Select(one => new Document(one.Reference, one.Row, one.State, one.Customer, one.Currency, one.Total, one.Lines))]);

    private static int Count(IReadOnlyList<ImportedDocument> documents, ImportedState state) => documents.Count(document => document.State == state);
}
