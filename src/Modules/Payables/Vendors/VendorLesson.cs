using Quittance.Platform.Contracts.Data;

namespace Quittance.Payables.Vendors;

/// <summary>How a lesson says what a field is.</summary>
internal enum LessonRule
{
    /// <summary>This value, such as a currency.</summary>
    Value,

    /// <summary>What stands beside these words, such as the date of delivery.</summary>
    Label,

    /// <summary>So many days after the date of issue.</summary>
    Days,
}

/// <summary>
/// What one correction of one field of one invoice teaches about its vendor. It counts while it is not removed and the invoice is neither
/// rejected, as a forged one is, nor a duplicate, which says nothing a second time.
/// </summary>
internal sealed record VendorLesson : ICompanyOwned
{
    public required Guid Id { get; init; }
    public required Guid CompanyId { get; init; }
    public required Guid InvoiceId { get; init; }

    /// <summary>One of <see cref="Teaching.Fields"/>.</summary>
    public required string Field { get; init; }

    public required LessonRule Rule { get; init; }

    /// <summary>The value, the words beside it as printed, or the number of days.</summary>
    public required string Taught { get; init; }

    /// <summary>What the reader had said, in the same terms: a value, or the words beside the value. Null when it had found nothing.</summary>
    public string? InsteadOf { get; init; }

    /// <summary>The reader had been sure of what was corrected.</summary>
    public required bool WasSure { get; init; }

    public required string VendorKey { get; init; }
    public string? VendorName { get; init; }
    public string? VendorTaxId { get; init; }

    /// <summary>See <see cref="Invoices.MatchKeys"/>.</summary>
    public string? NameKey { get; init; }

    public string? TaxKey { get; init; }

    /// <summary>The tax id that was read in place of the vendor's; with the name it tells the vendor too.</summary>
    public string? MisreadTaxKey { get; init; }

    public Guid? TaughtBy { get; init; }
    public required string TaughtByName { get; init; }
    public required DateTimeOffset TaughtAt { get; init; }
    public DateTimeOffset? RemovedAt { get; set; }

    /// <summary>Whether both say the same.</summary>
    public bool Agrees(VendorLesson other) => Field == other.Field && Rule == other.Rule && Taught == other.Taught;

    /// <summary>Whether both say the same of the same vendor, who is known again by the same.</summary>
    public bool Repeats(VendorLesson other) =>
        Agrees(other) && (VendorKey, NameKey, TaxKey, MisreadTaxKey, InsteadOf) == (other.VendorKey, other.NameKey, other.TaxKey, other.MisreadTaxKey, other.InsteadOf);
}
