using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Quittance.Formats.CostaRica;
using Quittance.Platform.Contracts.Data;
using Quittance.Receivables.CostaRica;

namespace Quittance.Receivables.Lookups;

/// <summary>Keeps the receiver of a draft for the next one.</summary>
internal sealed class RememberCustomer(QuittanceDb db)
{
    private const int ShortestId = 9;

    /// <summary>Writes once a day and when something changed: else many drafts for one customer would wait for each other.</summary>
    public async Task HandleAsync(DraftContent content, DateTimeOffset now, CancellationToken cancellation)
    {
        if (content.Receptor is not { Identificacion: { } id } party || string.IsNullOrWhiteSpace(party.Nombre) || id.Numero is not { Length: >= ShortestId })
            return;
        var (company, day, kept, activity) = (db.CurrentCompany, CostaRicaTime.DayOf(now), JsonSerializer.Serialize(party, JsonSerializerOptions.Web), content.CodigoActividadReceptor);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO receivables.customers (company_id, id_type, id_number, name, activity, party, used_on)
            SELECT {company}, {id.Tipo}, {id.Numero}, {party.Nombre}, {activity}, {kept}::jsonb, {day}
            WHERE NOT EXISTS (SELECT 1 FROM receivables.customers WHERE company_id = {company} AND id_type = {id.Tipo} AND id_number = {id.Numero}
                AND party = {kept}::jsonb AND activity IS NOT DISTINCT FROM {activity} AND used_on = {day})
            ON CONFLICT (company_id, id_type, id_number) DO UPDATE
            SET name = excluded.name, activity = excluded.activity, party = excluded.party, used_on = excluded.used_on
            """, cancellation);
    }
}
