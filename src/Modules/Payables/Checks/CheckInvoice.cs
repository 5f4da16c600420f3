using Quittance.Payables.Duplicates;
using Quittance.Payables.Invoices;
using Quittance.Platform.Contracts.Companies;
using Quittance.Platform.Contracts.Events;

namespace Quittance.Payables.Checks;

/// <summary>Checks an invoice in the present work, keeps the findings and takes the step they ask for.</summary>
internal sealed class CheckInvoice(ICurrentCompany company, FindSameInvoice findSame, IEventLog events, TimeProvider time)
{
    public async Task HandleAsync(Invoice invoice, CancellationToken cancellation)
    {
        var settings = await company.SettingsAsync(cancellation);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone);
        var same = await findSame.HandleAsync(invoice, cancellation) is { } found ? new SameInvoice(found.Id, zone.DayOf(found.ReceivedAt)) : null;
        invoice.Keep(InvoiceChecks.All.Inspect(FactsOf(invoice, settings, same, zone.DayOf(time.GetUtcNow()))));
        if (invoice.Judge(same, time.GetUtcNow()) is { } step)
            events.Record(invoice, step, new StepNote { DuplicateOf = invoice.DuplicateOf });
    }

    private static InvoiceFacts FactsOf(Invoice invoice, CompanySettings settings, SameInvoice? same, DateOnly today) => new()
    {
        Header = invoice.Header,
        Lines = [.. invoice.Lines.OrderBy(l => l.Number).Select(l => new LineFacts(l.Number, l.Quantity, l.UnitPrice, l.NetAmount))],
        Confidence = invoice.Fields.Where(f => f.Value is not null).ToDictionary(f => f.Name, f => f.Confidence),
        Unusable = invoice.Fields.Where(f => f.Unusable is not null).ToDictionary(f => f.Name, f => f.Unusable!),
        Company = new BuyerFacts(settings.Currency, settings.TaxId, settings.CountryCode),
        Today = today,
        Same = same,
        DuplicateReleased = invoice.DuplicateReleased,
    };
}
