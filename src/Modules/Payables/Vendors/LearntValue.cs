using Quittance.Capture.Contracts;

namespace Quittance.Payables.Vendors;

/// <summary>A value that follows from what was corrected on an earlier invoice of the vendor, and which invoice that was.</summary>
/// <param name="Value">Canonical.</param>
/// <param name="Confidence">How sure it is; never as sure as what the reader is sure of.</param>
/// <param name="Page">Where it stands on this page; null when it does not.</param>
/// <param name="Box">As <paramref name="Page"/>.</param>
/// <param name="From">The correction it follows from.</param>
internal sealed record LearntValue(string Value, double Confidence, int? Page, Box? Box, LearntFrom From);

/// <summary>The correction that something was learnt from.</summary>
internal sealed record LearntFrom(Guid InvoiceId, string? InvoiceNumber, string By, DateTimeOffset At);
