using Microsoft.EntityFrameworkCore;
using Quittance.Payables.Invoices;
using Quittance.Platform.Contracts.Companies;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Payables.Overview;

/// <summary>A sum in one currency; amounts are text.</summary>
internal sealed record AmountView(string Currency, string Amount);

/// <summary>How many invoices, and what they come to in each currency.</summary>
internal sealed record CountedTotal(int Count, IReadOnlyList<AmountView> Total);

/// <summary>What the start page shows.</summary>
internal sealed record OverviewView(
    IReadOnlyDictionary<string, long> Counts,
    CountedTotal DueSoon,
    CountedTotal Overdue,
    CountedTotal AwaitingApproval,
    IReadOnlyList<InvoiceItem> Recent);

/// <summary>How things stand: what waits, what is due within a week, what is late.</summary>
internal sealed class ShowOverview(QuittanceDb db, InvoiceCounts counted, ICurrentCompany company, TimeProvider time)
{
    private const int SoonDays = 7;
    private const int RecentCount = 10;

    /// <summary>Invoices that are neither settled nor turned down.</summary>
    private static readonly InvoiceState[] Open =
    [
        InvoiceState.NeedsEntry, InvoiceState.Captured, InvoiceState.Checked, InvoiceState.InApproval,
        InvoiceState.Approved, InvoiceState.Scheduled, InvoiceState.OnHold,
    ];

    public async Task<OverviewView> HandleAsync(CancellationToken cancellation)
    {
        var today = (await company.ZoneAsync(cancellation)).DayOf(time.GetUtcNow());
        var soon = today.AddDays(SoonDays);
        var all = db.Set<Invoice>().AsNoTracking();
        var open = all.Where(invoice => Open.Contains(invoice.State));
        return new OverviewView(
            await CountsAsync(cancellation),
            await TotalAsync(open.Where(i => i.SortKeys.DueOrder >= today && i.SortKeys.DueOrder <= soon), cancellation),
            await TotalAsync(open.Where(i => i.SortKeys.DueOrder < today && i.Header.DueDate != null), cancellation),
            await TotalAsync(all.Where(i => i.State == InvoiceState.InApproval), cancellation),
            await all.OrderByDescending(i => i.ReceivedAt).ThenByDescending(i => i.Id)
                .Take(RecentCount).Select(InvoiceItem.Projection).ToListAsync(cancellation));
    }

    /// <summary>Every state, also those with no invoice.</summary>
    private async Task<Dictionary<string, long>> CountsAsync(CancellationToken cancellation)
    {
        var counts = await counted.ByState.ToDictionaryAsync(count => count.State, count => count.Count, cancellation);
        return Enum.GetValues<InvoiceState>().ToDictionary(Words.Of, state => counts.GetValueOrDefault(state));
    }

    /// <summary>An invoice without currency or total counts, and adds to no sum.</summary>
    private static async Task<CountedTotal> TotalAsync(IQueryable<Invoice> invoices, CancellationToken cancellation)
    {
        var sums = await invoices
            .GroupBy(i => i.Header.Currency)
            .Select(g => new { Currency = g.Key, Count = g.Count(), Sum = g.Sum(i => i.Header.GrossTotal) })
            .ToListAsync(cancellation);
        var totals = sums
            .Where(sum => sum is { Currency: not null, Sum: not null })
            .OrderBy(sum => sum.Currency, StringComparer.Ordinal)
            .Select(sum => new AmountView(sum.Currency!, Amounts.Text(sum.Sum!.Value)));
        return new CountedTotal(sums.Sum(sum => sum.Count), [.. totals]);
    }
}
