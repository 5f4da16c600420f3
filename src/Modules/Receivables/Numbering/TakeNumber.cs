using Microsoft.EntityFrameworkCore;
using Quittance.Formats.CostaRica;
using Quittance.Kernel.Errors;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Receivables.Numbering;

/// <summary>
/// Takes the next number of a series in the present work. The row stays locked until the work ends, so that a number is never given
/// twice, and one whose work is rolled back is given to the next: no gaps.
/// </summary>
internal sealed class TakeNumber(QuittanceDb db)
{
    private const long Largest = 9_999_999_999;

    public async Task<Consecutivo> HandleAsync(int establishment, int terminal, ComprobanteKind kind, CancellationToken cancellation)
    {
        var taken = await db.Database.SqlQuery<long>($"""
            INSERT INTO receivables.series AS s (company_id, establishment, terminal, kind, last_number)
            VALUES ({db.CurrentCompany}, {establishment}, {terminal}, {kind.ToString()}, 1)
            ON CONFLICT (company_id, establishment, terminal, kind)
            DO UPDATE SET last_number = s.last_number + 1 WHERE s.last_number < {Largest}
            RETURNING last_number AS "Value"
            """).ToListAsync(cancellation);
        return taken is [var number] ? Consecutivo.Of(establishment, terminal, kind, number) : throw new RefusalException(ReceivablesErrors.SeriesExhausted);
    }
}
