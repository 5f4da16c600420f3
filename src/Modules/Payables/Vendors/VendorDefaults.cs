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
        var ownTaxId = (await company.SettingsAsync(cancellation)).TaxId;
        var stated = StatedFields.Of(invoice, reading, ownTaxId);
        var vendor = Vendor.Of(stated, candidates, ownTaxId);
        if (vendor.IsUnknown)
            return new Dictionary<string, LearntValue>();
        var kind = InvoiceHeader.From(name => stated.Fields.GetValueOrDefault(name)?.Value).Kind;
        var lessons = vendor.Own(await LessonsAsync(vendor, kind, invoice.Id, cancellation));
        var defaults = lessons.GroupBy(lesson => lesson.Field).Select(ofField => new VendorDefault([.. ofField]));
        return await WithNumbersAsync(new LearntFields(stated, kind, candidates).Of([.. defaults]), cancellation);
    }

    /// <summary>The words on an invoice say nothing of a credit note, which names the invoice beside its own number; nor the other way round.</summary>
    private Task<List<VendorLesson>> LessonsAsync(Vendor vendor, InvoiceKind kind, Guid except, CancellationToken cancellation)
    {
        var (name, taxes, isCredit) = (vendor.NameKey, vendor.TaxKeys, kind == InvoiceKind.CreditNote);
        return db.Set<VendorLesson>().AsNoTracking()
            .Where(lesson => lesson.RemovedAt == null && lesson.InvoiceId != except)
            .Where(lesson => db.Set<Invoice>().Any(from =>
                from.Id == lesson.InvoiceId && from.State != InvoiceState.Rejected && from.State != InvoiceState.Duplicate
                && (lesson.Rule == LessonRule.Value || (from.Header.Kind == InvoiceKind.CreditNote) == isCredit)))
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
