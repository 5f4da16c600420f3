using Quittance.Capture.Contracts;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Payables.Invoices;

/// <summary>An invoice that a company received, from its file to its settlement.</summary>
internal sealed partial class Invoice : ICompanyOwned
{
    public required Guid Id { get; init; }
    public required Guid CompanyId { get; init; }
    public required Guid DocumentId { get; init; }

    /// <summary>As the sender named it.</summary>
    public required string FileName { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Counts every change; the ETag.</summary>
    public int Version { get; private set; } = 1;

    public InvoiceState State { get; private set; } = InvoiceState.Received;

    /// <summary>Where a release leads back to; null unless it is on hold.</summary>
    public InvoiceState? HeldFrom { get; private set; }

    public InvoiceHeader Header { get; private set; } = new();

    public InvoiceSortKeys SortKeys { get; private set; } = new();

    /// <summary>What a search looks in, see <see cref="MatchKeys.Searchable"/>.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>See <see cref="MatchKeys"/>.</summary>
    public string? SupplierNameKey { get; private set; }

    public string? SupplierTaxKey { get; private set; }
    public string? NumberKey { get; private set; }

    public ReadingSource Source { get; private set; }
    public string? ProblemCode { get; private set; }
    public string? ProblemMessage { get; private set; }
    public IReadOnlyList<ReadPage> Pages { get; private set; } = [];

    /// <summary>Of the fields that were found; null when none was.</summary>
    public double? LowestConfidence { get; private set; }

    public int ErrorCount { get; private set; }
    public int WarningCount { get; private set; }

    /// <summary>The invoice that was here first, while this is its duplicate.</summary>
    public Guid? DuplicateOf { get; private set; }

    /// <summary>A person said that it is no duplicate; it is not taken for one again.</summary>
    public bool DuplicateReleased { get; private set; }

    public DateTimeOffset? ApprovedAt { get; private set; }
    public string? ApprovedByName { get; private set; }

    public List<InvoiceField> Fields { get; private set; } = [];
    public List<InvoiceLine> Lines { get; private set; } = [];
    public IReadOnlyList<InvoiceFinding> Findings { get; private set; } = [];

    /// <summary>Takes a step of the table, or refuses.</summary>
    public Transition Take(InvoiceAction action, DateTimeOffset at, InvoiceState? to = null)
    {
        var step = InvoiceTransitions.Require(State, action, to);
        HeldFrom = step.To == InvoiceState.OnHold ? State : null;
        State = step.To;
        DuplicateOf = step.To == InvoiceState.Duplicate ? DuplicateOf : null;
        Touch(at);
        return step;
    }

    /// <summary>Lets it go on: from hold to where it was, from duplicate or rejected back to be checked.</summary>
    public Transition Release(DateTimeOffset at)
    {
        DuplicateReleased |= State == InvoiceState.Duplicate;
        var back = HeldFrom == InvoiceState.Checked ? InvoiceState.Captured : HeldFrom;
        return Take(InvoiceAction.Release, at, back);
    }

    public Transition Approve(Actor approver, DateTimeOffset at)
    {
        ApprovedAt = at;
        ApprovedByName = approver.Name;
        return Take(InvoiceAction.Approve, at);
    }

    /// <summary>A new invoice: nothing is known of it but its file.</summary>
    public static Invoice Receive(Guid companyId, Guid documentId, string fileName, DateTimeOffset at)
    {
        var invoice = new Invoice
        {
            Id = Guid.CreateVersion7(at),
            CompanyId = companyId,
            DocumentId = documentId,
            FileName = fileName,
            ReceivedAt = at,
            UpdatedAt = at,
        };
        invoice.WorkOutHeader();
        return invoice;
    }

    public InvoiceField? Field(string name) => Fields.Find(field => field.Name == name);

    private void Touch(DateTimeOffset at)
    {
        UpdatedAt = at;
        Version++;
    }

    private void WorkOutHeader()
    {
        Header = InvoiceHeader.From(name => Field(name)?.Value);
        SupplierNameKey = MatchKeys.Of(Header.SupplierName);
        SupplierTaxKey = MatchKeys.Of(Header.SupplierTaxId);
        NumberKey = MatchKeys.Of(Header.InvoiceNumber);
        SortKeys = InvoiceSortKeys.Of(Header);
        SearchText = MatchKeys.Searchable($"{Header.SupplierName} {Header.InvoiceNumber} {FileName}");
        var found = Fields.Where(field => field.Value is not null || field.Unusable is not null).ToList();
        LowestConfidence = found.Count == 0 ? null : found.Min(field => field.Confidence);
    }
}
