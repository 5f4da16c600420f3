using Microsoft.EntityFrameworkCore;
using Quittance.Capture.Contracts;
using Quittance.Payables.Invoices;
using Quittance.Platform.Contracts.Companies;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Payables.Vendors;

/// <summary>Finds what is known of the vendor of a page, and what follows from it for each field. Two corrections that differ: the later one counts.</summary>
internal sealed class VendorDefaults(QuittanceDb db, ICurrentCompany company)
{
    /// <summary>The latest lessons decide; a vendor has a handful of fields.</summary>
    private const int Enough = 200;

    /// <summary>The fields that something was learnt for, with what; an invoice never learns from itself.</summary>
    public async Task<IReadOnlyDictionary<string, LearntValue>> ForAsync(Invoice invoice, Reading reading, CancellationToken cancellation)
    {
        var candidates = ShowCandidates.Usable(reading);
        var vendor = Vendor.Of(reading, candidates, (await company.SettingsAsync(cancellation)).TaxId);
        if (vendor.IsUnknown)
            return new Dictionary<string, LearntValue>();
        var defaults = vendor.Own(await LessonsAsync(vendor, invoice.Id, cancellation)).GroupBy(lesson => lesson.Field).Select(lessons => new VendorDefault([.. lessons]));
        return await WithNumbersAsync(new LearntFields(reading, candidates).Of([.. defaults]), cancellation);
    }

    private Task<List<VendorLesson>> LessonsAsync(Vendor vendor, Guid except, CancellationToken cancellation)
    {
        var (name, taxes) = (vendor.NameKey, vendor.TaxKeys);
        return db.Set<VendorLesson>().AsNoTracking()
            .Where(lesson => lesson.RemovedAt == null && lesson.InvoiceId != except)
            .Where(lesson => (name != null && lesson.NameKey == name) || (lesson.TaxKey != null && taxes.Contains(lesson.TaxKey)))
            .OrderByDescending(lesson => lesson.Id)
            .Take(Enough)
            .ToListAsync(cancellation);
    }

    private async Task<IReadOnlyDictionary<string, LearntValue>> WithNumbersAsync(IReadOnlyDictionary<string, LearntValue> learnt, CancellationToken cancellation)
    {
        if (learnt.Count == 0)
            return learnt;
        var ids = learnt.Values.Select(value => value.From.InvoiceId).ToList();
        var numbers = await db.Set<Invoice>().Where(invoice => ids.Contains(invoice.Id)).ToDictionaryAsync(invoice => invoice.Id, invoice => invoice.Header.InvoiceNumber, cancellation);
        return learnt.ToDictionary(
            field => field.Key,
            field => field.Value with { From = field.Value.From with { InvoiceNumber = numbers.GetValueOrDefault(field.Value.From.InvoiceId) } });
    }
}
