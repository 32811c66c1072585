using Exchange.Framework.Data;
using Exchange.Providers.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Providers.Data;

internal sealed class ProvidersModel : IModelContributor
{
    public void Configure(ModelBuilder builder)
    {
        builder.Entity<Provider>(e =>
        {
            e.ToTable("Providers_Provider");
            e.Property(p => p.Number).HasMaxLength(20);
            e.Property(p => p.SummaryZh).HasMaxLength(300);
            e.Property(p => p.SummaryEn).HasMaxLength(600);
            e.Property(p => p.DetailsZh).HasMaxLength(4000);
            e.Property(p => p.DetailsEn).HasMaxLength(8000);
            e.Property(p => p.Taxonomy).HasMaxLength(1000);
            e.Property(p => p.Districts).HasMaxLength(200);
            e.Property(p => p.TechBranchBasis).HasMaxLength(300);
            e.HasIndex(p => p.Number).IsUnique();
            e.HasIndex(p => new { p.IsPublished, p.Kind });
            e.HasMany(p => p.People).WithOne().HasForeignKey(p => p.ProviderId).OnDelete(DeleteBehavior.Cascade);
            e.HasMany(p => p.Fees).WithOne().HasForeignKey(p => p.ProviderId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<ProviderPerson>(e =>
        {
            e.ToTable("Providers_Person");
            e.Property(p => p.Id).ValueGeneratedNever();
            e.Property(p => p.Name).HasMaxLength(60);
            e.Property(p => p.Role).HasMaxLength(100);
            e.Property(p => p.Contact).HasMaxLength(200);
        });
        builder.Entity<ProviderFee>(e =>
        {
            e.ToTable("Providers_Fee");
            e.Property(f => f.Id).ValueGeneratedNever();
            e.Property(f => f.Item).HasMaxLength(100);
            e.Property(f => f.Price).HasMaxLength(200);
        });
        builder.Entity<ProviderLicence>(e =>
        {
            e.ToTable("Providers_Licence");
            e.Property(l => l.Kind).HasMaxLength(40);
            e.Property(l => l.Number).HasMaxLength(100);
            e.Property(l => l.CheckedBy).HasMaxLength(64);
            e.Property(l => l.Note).HasMaxLength(500);
            e.HasIndex(l => new { l.ProviderId, l.Kind });
            e.HasIndex(l => new { l.State, l.SubmittedAt });
            e.HasIndex(l => l.FileId);
            Owned<ProviderLicence>(e);
        });
        builder.Entity<ProviderStanding>(e =>
        {
            e.ToTable("Providers_Standing");
            e.Property(s => s.NotOfferingReason).HasMaxLength(200);
            e.Property(s => s.Grade).HasMaxLength(1);
            e.HasIndex(s => s.ComputedOn);
            e.HasOne<Provider>().WithOne().HasForeignKey<ProviderStanding>(s => s.Id).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<ProviderResponse>(e =>
        {
            e.ToTable("Providers_Response");
            e.HasIndex(r => new { r.ProviderId, r.SubjectId }).IsUnique();
            e.HasIndex(r => new { r.ProviderId, r.AskedAt });
            Owned<ProviderResponse>(e);
        });
        builder.Entity<ProviderLead>(e =>
        {
            e.ToTable("Providers_Lead");
            e.Property(l => l.AskerUserId).HasMaxLength(64);
            e.Property(l => l.OpenKey).HasMaxLength(120);
            e.Property(l => l.Text).HasMaxLength(ProviderLead.MaxLength);
            e.Property(l => l.Contact).HasMaxLength(200);
            e.Property(l => l.Answer).HasMaxLength(ProviderLead.MaxLength);
            e.Property(l => l.AnsweredBy).HasMaxLength(64);
            e.HasIndex(l => l.OpenKey).IsUnique();
            e.HasIndex(l => new { l.ProviderId, l.AskedAt });
            e.HasIndex(l => new { l.AskerUserId, l.AskedAt });
            Owned<ProviderLead>(e);
        });
        builder.Entity<ProviderCase>(e =>
        {
            e.ToTable("Providers_Case");
            e.Property(c => c.Title).HasMaxLength(200);
            e.Property(c => c.Text).HasMaxLength(1000);
            e.Property(c => c.DecidedBy).HasMaxLength(64);
            e.Property(c => c.Note).HasMaxLength(500);
            e.HasIndex(c => new { c.ProviderId, c.State });
            e.HasIndex(c => new { c.State, c.SubmittedAt });
            e.HasIndex(c => c.FileId);
            Owned<ProviderCase>(e);
        });
        builder.Entity<ProviderComplaint>(e =>
        {
            e.ToTable("Providers_Complaint");
            e.Property(c => c.UserId).HasMaxLength(64);
            e.Property(c => c.OpenKey).HasMaxLength(120);
            e.Property(c => c.Text).HasMaxLength(ProviderComplaint.MaxLength);
            e.Property(c => c.Answer).HasMaxLength(ProviderComplaint.MaxLength);
            e.Property(c => c.Reason).HasMaxLength(500);
            e.Property(c => c.DecidedBy).HasMaxLength(64);
            e.HasIndex(c => c.OpenKey).IsUnique();
            e.HasIndex(c => new { c.ProviderId, c.State });
            e.HasIndex(c => new { c.State, c.At });
            e.HasIndex(c => c.UserId);
            Owned<ProviderComplaint>(e);
        });
        builder.Entity<ProviderAdmission>(e =>
        {
            e.ToTable("Providers_Admission");
            e.Property(a => a.Document).HasMaxLength(300);
            e.Property(a => a.ExitReason).HasMaxLength(500);
            e.HasIndex(a => new { a.ProviderId, a.AdmittedOn });
            e.HasIndex(a => a.ExitedOn);
            e.HasIndex(a => a.FileId);
            Owned<ProviderAdmission>(e);
        });
        builder.Entity<AdmissionList>(e =>
        {
            e.ToTable("Providers_AdmissionList");
            e.HasKey(l => l.Number);
            e.Property(l => l.Correction).HasMaxLength(500);
            e.Property(l => l.Number).ValueGeneratedNever();
            e.HasMany(l => l.Entries).WithOne().HasForeignKey(x => x.ListNumber).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<AdmissionListEntry>(e =>
        {
            e.ToTable("Providers_AdmissionListEntry");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Name).HasMaxLength(256);
            e.Property(x => x.Basis).HasMaxLength(300);
            e.Property(x => x.TechBranchBasis).HasMaxLength(300);
            e.HasIndex(x => new { x.ListNumber, x.Name });
        });
    }

    private static void Owned<T>(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<T> entity)
        where T : class =>
        entity.HasOne<Provider>().WithMany().HasForeignKey("ProviderId").OnDelete(DeleteBehavior.Restrict);
}
