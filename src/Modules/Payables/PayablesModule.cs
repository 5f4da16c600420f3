using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Payables.Approvals;
using Quittance.Payables.Checks;
using Quittance.Payables.Duplicates;
using Quittance.Payables.Exports;
using Quittance.Payables.Invoices;
using Quittance.Payables.Overview;
using Quittance.Payables.Receiving;
using Quittance.Payables.Vendors;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Batches;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Events;
using Quittance.Platform.Contracts.Flags;

namespace Quittance.Payables;

/// <summary>Invoices that a company receives: from the file to the approval and the export.</summary>
public static class PayablesModule
{
    /// <summary>Adds the module.</summary>
    public static IServiceCollection AddPayables(this IServiceCollection services)
    {
        services.AddSingleton(new MigrationSource(typeof(PayablesModule).Assembly));
        services.AddSingleton<IModelContribution, InvoiceModel>();
        services.AddScoped<InvoiceBook>().AddScoped<InvoiceCounts>().AddScoped<InvoicePage>().AddScoped<ListInvoices>().AddScoped<ShowInvoice>().AddScoped<ShowCandidates>().AddScoped<ShowTimeline>().AddScoped<ReviseFields>();
        services.AddVendors();
        services.AddScoped<ReceiveInvoices>().AddScoped<ReceiveInvoice>().AddScoped<RereadInvoice>();
        services.AddScoped<CheckInvoice>().AddScoped<FindSameInvoice>();
        services.AddScoped<SubmitInvoice>().AddScoped<ApproveInvoice>().AddScoped<RejectInvoice>();
        services.AddScoped<HoldInvoice>().AddScoped<ReleaseInvoice>().AddScoped<TakeStep>().AddScoped<StartInvoiceBatch>();
        foreach (var step in Enum.GetValues<BulkStep>())
            services.AddBatchKind(provider => new InvoiceStepKind(step, provider.GetRequiredService<TakeStep>()));
        services.AddFlag(ApprovalFlags.BulkApproval);
        services.AddFoldedCounts(new FoldedCounts("payables.invoice_counts", ["company_id", "state"], ["change"]));
        services.AddScoped<ExportInvoices>().AddScoped<ShowOverview>();
        services.AddEventReader<TakeReadings>();
        return services;
    }

    /// <summary>The module's endpoints.</summary>
    public static void MapPayables(this IEndpointRouteBuilder routes)
    {
        var company = routes.MapGroup(CompanyRoutes.Prefix).WithTags("Invoices");
        company.MapInvoices();
        company.MapReceiving();
        company.MapVendors();
        company.MapApprovals();
        company.MapExports();
        company.MapOverview();
    }
}
