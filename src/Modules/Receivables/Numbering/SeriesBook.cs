using Microsoft.EntityFrameworkCore;
using Quittance.Formats.CostaRica;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Receivables.Issued;

namespace Quittance.Receivables.Numbering;

/// <summary>Shows the series, and lets a company go on with the numbers of the software it used before.</summary>
internal sealed class SeriesBook(QuittanceDb db, IEventLog events)
{
    /// <summary>A series.</summary>
    /// <param name="Establishment">1 to 999.</param>
    /// <param name="Terminal">1 to 99999.</param>
    /// <param name="Kind">Of document.</param>
    /// <param name="LastNumber">The last number that was taken; the next document gets the one after it.</param>
    internal sealed record View(int Establishment, int Terminal, ComprobanteKind Kind, long LastNumber);

    public async Task<IReadOnlyList<View>> ListAsync(CancellationToken cancellation) =>
        [.. (await db.Set<Series>().AsNoTracking().ToListAsync(cancellation))
            .OrderBy(s => s.Establishment).ThenBy(s => s.Terminal).ThenBy(s => s.Kind).Select(s => new View(s.Establishment, s.Terminal, s.Kind, s.LastNumber))];

    /// <summary>Only forward: a number that was taken is never taken again.</summary>
    public async Task<View> AdvanceAsync(View to, CancellationToken cancellation)
    {
        DraftRules.Require(to.Establishment, to.Terminal);
        if (to.LastNumber is < 0 or > 9_999_999_999)
            throw new RefusalException(ReceivablesErrors.SeriesExhausted);
        var changed = await db.Database.ExecuteSqlAsync($"""
            INSERT INTO receivables.series AS s (company_id, establishment, terminal, kind, last_number)
            VALUES ({db.CurrentCompany}, {to.Establishment}, {to.Terminal}, {to.Kind.ToString()}, {to.LastNumber})
            ON CONFLICT (company_id, establishment, terminal, kind) DO UPDATE SET last_number = excluded.last_number WHERE s.last_number <= excluded.last_number
            """, cancellation);
        if (changed == 0)
            throw new RefusalException(ReceivablesErrors.SeriesGoesBack);
        events.Record("series.advanced", new Subject("company", db.CurrentCompany), new { to.Establishment, to.Terminal, kind = Words.Of(to.Kind), to.LastNumber });
        return to;
    }
}
