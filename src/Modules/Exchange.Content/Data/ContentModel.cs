using Exchange.Content.Domain;
using Exchange.Framework.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Content.Data;

internal sealed class ContentModel : IModelContributor
{
    public void Configure(ModelBuilder builder)
    {
        builder.Entity<HousePage>(e =>
        {
            e.ToTable("Content_Page");
            e.Property(p => p.Slug).HasMaxLength(HousePage.SlugLength);
            e.Property(p => p.Culture).HasMaxLength(HousePage.CultureLength);
            e.Property(p => p.Title).HasMaxLength(HousePage.TitleLength);
            e.Property(p => p.Summary).HasMaxLength(HousePage.SummaryLength);
            e.Property(p => p.Body).HasMaxLength(HousePage.BodyLength);
            e.HasIndex(p => new { p.Slug, p.Culture }).IsUnique();
            e.HasMany(p => p.Editions).WithOne().HasForeignKey(edition => edition.PageId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<HousePageEdition>(e =>
        {
            e.ToTable("Content_PageEdition");
            e.HasKey(edition => new { edition.PageId, edition.Number });
            e.Property(edition => edition.Title).HasMaxLength(HousePage.TitleLength);
            e.Property(edition => edition.Summary).HasMaxLength(HousePage.SummaryLength);
            e.Property(edition => edition.Body).HasMaxLength(HousePage.BodyLength);
        });
    }
}
