using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Quittance.Platform.Contracts.Access;
using Quittance.Platform.Contracts.Batches;
using Quittance.Platform.Contracts.Connections;
using Quittance.Platform.Contracts.Data;
using Quittance.Platform.Contracts.Jobs;
using Quittance.Platform.Contracts.Retries;
using Quittance.Platform.Contracts.Secrets;
using Quittance.Platform.Contracts.Settings;
using Quittance.Receivables.Authority;
using Quittance.Receivables.Authority.Callbacks;
using Quittance.Receivables.CostaRica;
using Quittance.Receivables.Dashboard;
using Quittance.Receivables.Imports;
using Quittance.Receivables.Issued;
using Quittance.Receivables.Issuers;
using Quittance.Receivables.Lookups;
using Quittance.Receivables.Numbering;

namespace Quittance.Receivables;

/// <summary>Documents that a company issues: from the draft to the tax authority's answer.</summary>
public static class ReceivablesModule
{
    /// <summary>Adds the module.</summary>
    public static IServiceCollection AddReceivables(this IServiceCollection services)
    {
        services.AddSingleton(new MigrationSource(typeof(ReceivablesModule).Assembly));
        services.AddSingleton<IModelContribution, ReceivablesModel>();
        services.AddSingleton(new SealedColumn("receivables.signing_keys", "sealed", OfCompany: true));
        services.AddSingleton<OpenedKeys>().AddScoped<SigningKeys>();
        services.AddScoped<ReviseIssuer>().AddScoped<UploadKey>().AddScoped<TakeNumber>().AddScoped<SeriesBook>();
        services.AddScoped<DocumentBook>().AddScoped<DraftDocument>().AddScoped<ReviseDraft>().AddScoped<PreviewDraft>().AddScoped<DraftFrom>();
        services.AddScoped<ListDocuments>().AddScoped<ShowDocument>().AddScoped<NoteRules>().AddScoped<SignDocument>().AddScoped<QueueDocument>();
        services.AddScoped<AskNow>().AddScoped<TakeDue>().AddScoped<MakeCall>().AddScoped<MakeCalls>().AddScoped<KeepResult>().AddScoped<KeepAnswer>().AddScoped<FollowDue>();
        services.AddScoped<IAuthority, HaciendaAuthority>().AddConnectionKind<HaciendaConnection>();
        services.AddScoped<ShowHistory>().AddScoped<ListAnswers>().AddScoped<StartDocumentBatch>().AddScoped<CallForDocument>().AddScoped<DocumentCall>();
        services.AddSingleton<IModelContribution, CustomerModel>().AddSingleton<OpenServices>().AddScoped<AskRegistry>().AddScoped<FindCustomers>().AddScoped<RememberCustomer>();
        services.AddImports();
        services.AddSingleton<CallbackTokens>().AddScoped<CallbackAddresses>().AddScoped<HearCallback>();
        services.AddScoped<ShowDashboard>().AddScoped<ShowStatistics>().AddScoped<ExportDocuments>().AddScoped<ExportAnswers>();
        services.AddFoldedCounts(new FoldedCounts("receivables.document_counts", ["company_id", "day", "state"], ["entered", "standing", "seconds"]));
        services.AddFoldedCounts(new FoldedCounts("receivables.answer_counts", ["company_id", "day", "kind", "state", "code"], ["said", "answers"]));
        services.AddRecurringJob<FollowAgain, FollowSettings>("documents.follow", "Ask about submitted documents that nobody asks about", settings => JobSchedule.Every(settings.Interval));
        services.AddRecurringJob<CleanAnswers, FollowSettings>("answers.clean", "Remove answers that repeat what was known", settings => JobSchedule.DailyAt(settings.CleanUpAt));
        services.AddRecurringJob<WarnOfExpiry>("signing-keys.expiry", "Warn before the key to sign with ends", WarnOfExpiry.Schedule);
        services.AddRetriedOperation<SubmitAgain>().AddSettingsSection<FollowSettings>();
        foreach (var step in Enum.GetValues<DocumentStep>())
            services.AddBatchKind(provider => ActivatorUtilities.CreateInstance<DocumentStepKind>(provider, step));
        return services;
    }

    /// <summary>What runs in the background on nodes with the worker role.</summary>
    public static IServiceCollection AddReceivablesWorker(this IServiceCollection services) => services.AddHostedService<AuthorityPump>();

    /// <summary>The module's endpoints.</summary>
    public static void MapReceivables(this IEndpointRouteBuilder routes)
    {
        var company = routes.MapGroup(CompanyRoutes.Prefix).WithTags("Issued documents");
        company.MapIssuers();
        company.MapDocumentsIssued();
        company.MapAuthority();
        routes.MapCallbacks();
        company.MapDashboard();
        company.MapLookups();
        company.MapImports();
        company.MapPost("/issued-documents/batches", (StartDocumentBatch.Request request, StartDocumentBatch start, CancellationToken cancellation) =>
                start.HandleAsync(request, cancellation))
            .InOneWork().Requires(Permissions.ReceivablesBulk);
    }
}
