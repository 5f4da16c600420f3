using Quittance.Platform.Contracts.Events;

namespace Quittance.Payables.Vendors;

/// <summary>What is learnt of vendors stands in the log, and who took it away.</summary>
internal static class VendorEvents
{
    public const string Learnt = "vendor.default-learnt";
    public const string Removed = "vendor.default-removed";

    /// <summary>What a lesson is, for whoever reads the log.</summary>
    internal sealed record Note(string? Vendor, string Field, string Rule, string Value);

    public static Subject Subject(VendorLesson lesson) => new("vendorDefault", lesson.Id);

    public static Note NoteOf(VendorLesson lesson) => new(lesson.VendorName ?? lesson.VendorTaxId, lesson.Field, Words.Of(lesson.Rule), lesson.Taught);
}
