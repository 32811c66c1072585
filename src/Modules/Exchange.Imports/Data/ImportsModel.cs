using Exchange.Framework.Data;
using Exchange.Imports.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Imports.Data;

internal sealed class ImportsModel : IModelContributor
{
    public const int NumberLength = 100;
    public const int FileLength = 400;

    public void Configure(ModelBuilder builder)
    {
        builder.Entity<ImportRun>(run =>
        {
            run.ToTable("Imports_ImportRun");
            run.Property(r => r.UserId).HasMaxLength(450);
            run.HasIndex(r => r.UserId);
            run.Property(r => r.FileName).HasMaxLength(FileLength);
            run.Property(r => r.Mapping).HasMaxLength(20_000);
            run.Ignore(r => r.Counts);
            run.HasIndex(r => new { r.PartyId, r.CreatedAt });
            run.HasIndex(r => r.CreatedAt);
            run.HasIndex(r => r.FileId);
        });
        builder.Entity<ImportProblem>(record =>
        {
            record.ToTable("Imports_RejectedRecord");
            record.Property(r => r.File).HasMaxLength(FileLength);
            record.Property(r => r.Number).HasMaxLength(NumberLength);
            record.Property(r => r.ReasonCode).HasMaxLength(40);
            record.Property(r => r.Excerpt).HasMaxLength(Services.Reading.ReadItem.ExcerptLength);
            record.HasIndex(r => new { r.RunId, r.Ordinal }).IsUnique();
            record.HasOne<ImportRun>().WithMany().HasForeignKey(r => r.RunId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<RememberedMapping>(mapping =>
        {
            mapping.ToTable("Imports_RememberedMapping");
            mapping.Property(m => m.HeadersKey).HasMaxLength(64);
            mapping.Property(m => m.Mapping).HasMaxLength(20_000);
            mapping.HasIndex(m => new { m.PartyId, m.HeadersKey }).IsUnique();
        });
    }
}
