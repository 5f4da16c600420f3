using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quittance.Platform.Contracts.Data;

namespace Quittance.Payables.Invoices;

internal sealed class InvoiceModel : IModelContribution
{
    private const string Schema = "payables";

    public void Contribute(ModelBuilder model)
    {
        model.Entity<Invoice>(MapInvoice);
        model.Entity<InvoiceCount>(count =>
        {
            count.ToTable("invoice_counts", Schema).HasNoKey();
            count.Property(c => c.State).HasConversion<string>();
        });
        model.Entity<InvoiceField>(field =>
        {
            field.ToTable("invoice_fields", Schema);
            field.HasKey(f => new { f.InvoiceId, f.Name });
            field.Ignore(f => f.IsCorrected);
            field.Property(f => f.Origin).HasConversion<string>();
            AsJson(field.Property(f => f.Box));
            AsJson(field.Property(f => f.Learnt));
        });
        model.Entity<InvoiceLine>(line =>
        {
            line.ToTable("invoice_lines", Schema);
            line.Property(l => l.Id).ValueGeneratedNever();
            AsJson(line.Property(l => l.Box));
        });
    }

    private static void MapInvoice(EntityTypeBuilder<Invoice> invoice)
    {
        invoice.ToTable("invoices", Schema);
        invoice.Ignore(i => i.AwaitsReading);
        invoice.Ignore(i => i.Teaches);
        invoice.Property(i => i.Id).ValueGeneratedNever();
        invoice.Property(i => i.Version).IsConcurrencyToken();
        invoice.Property(i => i.State).HasConversion<string>();
        invoice.Property(i => i.HeldFrom).HasConversion<string>();
        invoice.Property(i => i.Source).HasConversion<string>();
        AsJson(invoice.Property(i => i.Pages));
        AsJson(invoice.Property(i => i.Findings));
        invoice.ComplexProperty(i => i.Header, header =>
        {
            header.Property(h => h.Kind).HasConversion<string>();
            NameColumns(header);
        });
        invoice.ComplexProperty(i => i.SortKeys, NameColumns);
        invoice.HasMany(i => i.Fields).WithOne().HasForeignKey(f => f.InvoiceId).OnDelete(DeleteBehavior.Cascade);
        invoice.HasMany(i => i.Lines).WithOne().HasForeignKey(l => l.InvoiceId).OnDelete(DeleteBehavior.Cascade);
    }

    /// <summary>The parts of the invoice are columns of its own table, named without the part.</summary>
    private static void NameColumns<T>(ComplexPropertyBuilder<T> part) where T : notnull
    {
        foreach (var property in part.Metadata.ComplexType.GetProperties())
            property.SetColumnName(SnakeCase.Of(property.Name));
    }

    private static void AsJson<T>(PropertyBuilder<T> property) =>
        property.HasColumnType("jsonb").HasConversion(
            value => JsonSerializer.Serialize(value, JsonSerializerOptions.Web),
            text => JsonSerializer.Deserialize<T>(text, JsonSerializerOptions.Web)!,
            new ValueComparer<T>((one, other) => Equals(one, other), value => value == null ? 0 : value.GetHashCode()));
}
