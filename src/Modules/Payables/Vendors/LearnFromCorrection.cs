using Microsoft.EntityFrameworkCore;
using Quittance.Capture.Contracts;
using Quittance.Payables.Checks;
using Quittance.Payables.Invoices;
using Quittance.Platform.Contracts.Companies;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;

namespace Quittance.Payables.Vendors;

/// <summary>
/// Makes the lessons of an invoice what its corrections say now: what is said for the first time is learnt, what is no longer said is
/// forgotten, what was learnt or removed before stays as it is. So the same correction again teaches nothing new.
/// </summary>
internal sealed class LearnFromCorrection(QuittanceDb db, IReadings readings, ICurrentCompany company, IEventLog events, TimeProvider time)
{
    public async Task HandleAsync(Invoice invoice, CancellationToken cancellation)
    {
        if (await readings.FindAsync(invoice.DocumentId, cancellation) is not { } reading)
            return;
        var ownTaxId = (await company.SettingsAsync(cancellation)).TaxId;
        var said = LessonsOf(invoice, Teaching.Of(invoice, reading), ownTaxId);
        var known = await db.Set<VendorLesson>().AsNoTracking().Where(lesson => lesson.InvoiceId == invoice.Id).ToListAsync(cancellation);
        await ForgetAsync(known.FindAll(old => !said.Exists(old.Repeats)), cancellation);
        foreach (var lesson in said.Where(lesson => !known.Exists(lesson.Repeats)))
            Learn(lesson, known);
        // The answer to the correction shows what it taught, which is asked of the database.
        await db.SaveChangesAsync(cancellation);
    }

    private void Learn(VendorLesson lesson, List<VendorLesson> known)
    {
        var before = known.Find(lesson.Agrees);
        db.Add(lesson with { Id = before?.Id ?? lesson.Id, RemovedAt = before?.RemovedAt });
        if (before is null)
            events.Record(VendorEvents.Learnt, VendorEvents.Subject(lesson), VendorEvents.NoteOf(lesson));
    }

    private Task<int> ForgetAsync(List<VendorLesson> lessons, CancellationToken cancellation)
    {
        var ids = lessons.ConvertAll(lesson => lesson.Id);
        return db.Set<VendorLesson>().Where(lesson => ids.Contains(lesson.Id)).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>None when the vendor has neither name nor tax id of its own; the company's own is no vendor's.</summary>
    private List<VendorLesson> LessonsOf(Invoice invoice, IReadOnlyList<Teaching> teachings, string? ownTaxId)
    {
        var taxKey = TaxIdMatch.AreSame(invoice.Header.SupplierTaxId, ownTaxId) ? null : invoice.SupplierTaxKey;
        var ofVendor = teachings.Where(teaching => taxKey is not null || teaching.Field != FieldNames.SupplierTaxId);
        return (taxKey ?? invoice.SupplierNameKey) is { } key ? [.. ofVendor.Select(teaching => LessonOf(invoice, teaching, key, taxKey))] : [];
    }

    private VendorLesson LessonOf(Invoice invoice, Teaching teaching, string vendorKey, string? taxKey)
    {
        var field = invoice.Field(teaching.Field)!;
        var misread = MatchKeys.Of(invoice.Field(FieldNames.SupplierTaxId)?.ReadValue);
        return new()
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            CompanyId = invoice.CompanyId,
            InvoiceId = invoice.Id,
            Field = teaching.Field,
            Rule = teaching.Rule,
            Taught = teaching.Taught,
            InsteadOf = teaching.InsteadOf,
            WasSure = teaching.WasSure,
            VendorKey = vendorKey,
            VendorName = invoice.Header.SupplierName,
            VendorTaxId = taxKey is null ? null : invoice.Header.SupplierTaxId,
            NameKey = invoice.SupplierNameKey,
            TaxKey = taxKey,
            MisreadTaxKey = misread == taxKey ? null : misread,
            TaughtBy = field.CorrectedBy,
            TaughtByName = field.CorrectedByName!,
            TaughtAt = field.CorrectedAt!.Value,
        };
    }
}
