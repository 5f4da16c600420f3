using Quittance.Platform.Contracts.Data;
using Quittance.Receivables.Issued;

namespace Quittance.Receivables.Imports;

/// <summary>A file of drafts that somebody brought.</summary>
internal sealed class Import : ICompanyOwned
{
    public required Guid Id { get; init; }
    public required Guid CompanyId { get; init; }
    public required string FileName { get; init; }
    public required int Rows { get; init; }
    public required IReadOnlyList<ImportFinding> Findings { get; init; }

    /// <summary>The batch that makes the drafts; null until somebody confirms.</summary>
    public Guid? BatchId { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
    public required string CreatedByName { get; init; }
}

/// <summary>What becomes of a document of a file.</summary>
internal enum ImportedState
{
    /// <summary>A draft is made of it.</summary>
    Ready,

    /// <summary>It cannot be read; see the findings.</summary>
    Unreadable,

    /// <summary>A draft was made of the same reference before.</summary>
    Known,
}

/// <summary>One document of a file; its id is that of the draft it becomes.</summary>
internal sealed class ImportedDocument : ICompanyOwned
{
    public required Guid Id { get; init; }
    public required Guid CompanyId { get; init; }
    public required Guid ImportId { get; init; }
    public required int Position { get; init; }

    /// <summary>By what the file calls it.</summary>
    public required string Reference { get; init; }

    /// <summary>Its first row.</summary>
    public required int Row { get; init; }

    public required ImportedState State { get; init; }

    /// <summary>What is drafted; null when it cannot be read.</summary>
    public DraftDocument.Request? Request { get; init; }

    public string? Customer { get; init; }
    public required string Currency { get; init; }
    public required decimal Total { get; init; }
    public required int Lines { get; init; }
}
