using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quittance.Platform.Contracts.Data;
using Quittance.Receivables.Authority;
using Quittance.Receivables.Dashboard;
using Quittance.Receivables.Issuers;
using Quittance.Receivables.Numbering;

namespace Quittance.Receivables.Issued;

internal sealed class ReceivablesModel : IModelContribution
{
    public const string Schema = "receivables";

    public void Contribute(ModelBuilder model)
    {
        model.Entity<IssuedDocument>(MapDocument);
        model.Entity<SignedDocument>(signed =>
        {
            signed.ToTable("signed_documents", Schema);
            signed.HasKey(s => s.DocumentId);
        });
        model.Entity<Issuer>(issuer =>
        {
            issuer.ToTable("issuers", Schema);
            issuer.HasKey(i => i.CompanyId);
            issuer.Property(i => i.Version).IsConcurrencyToken();
            AsJson(issuer.Property(i => i.Profile));
        });
        model.Entity<SigningKeyRow>(key => key.ToTable("signing_keys", Schema));
        model.Entity<Series>(series =>
        {
            series.ToTable("series", Schema);
            series.HasKey(s => new { s.CompanyId, s.Establishment, s.Terminal, s.Kind });
            series.Property(s => s.Kind).HasConversion<string>();
        });
        model.Entity<Attempt>(attempt =>
        {
            attempt.ToTable("attempts", Schema);
            attempt.Property(a => a.Action).HasConversion<string>();
        });
        model.Entity<Answer>(MapAnswer);
        MapCounts(model);
    }

    private static void MapCounts(ModelBuilder model)
    {
        model.Entity<DocumentCount>(count =>
        {
            count.ToTable("document_counts", Schema).HasNoKey();
            count.Property(c => c.State).HasConversion<string>();
        });
        model.Entity<AnswerCount>(count =>
        {
            count.ToTable("answer_counts", Schema).HasNoKey();
            count.Property(c => c.Kind).HasConversion<string>();
        });
    }

    private static void MapDocument(EntityTypeBuilder<IssuedDocument> document)
    {
        document.ToTable("documents", Schema);
        document.Property(d => d.Id).ValueGeneratedNever();
        document.Property(d => d.Version).IsConcurrencyToken();
        document.Property(d => d.Kind).HasConversion<string>();
        document.Property(d => d.State).HasConversion<string>();
        document.Property(d => d.Situation).HasConversion<string>();
        AsJson(document.Property(d => d.Content));
    }

    private static void MapAnswer(EntityTypeBuilder<Answer> answer)
    {
        answer.ToTable("answers", Schema);
        answer.Property(a => a.Kind).HasConversion<string>();
        AsJson(answer.Property(a => a.Checks));
        AsJson(answer.Property(a => a.Findings));
    }

    public static void AsJson<T>(PropertyBuilder<T> property) =>
        property.HasColumnType("jsonb").HasConversion(
            value => JsonSerializer.Serialize(value, JsonSerializerOptions.Web),
            text => JsonSerializer.Deserialize<T>(text, JsonSerializerOptions.Web)!,
            new ValueComparer<T>((one, other) => Equals(one, other), value => value == null ? 0 : value.GetHashCode()));
}
