using Exchange.Framework.Data;
using Exchange.Watching.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Watching.Data;

internal sealed class WatchingModel : IModelContributor
{
    private const int UserIdLength = 450;
    private const int SourceLength = 40;

    public void Configure(ModelBuilder builder)
    {
        builder.Entity<SavedSearch>(e =>
        {
            e.ToTable("Watching_Search");
            e.Property(s => s.Id).ValueGeneratedNever();
            e.Property(s => s.UserId).HasMaxLength(UserIdLength);
            e.Property(s => s.Name).HasMaxLength(SavedSearch.NameLength);
            e.Property(s => s.Source).HasMaxLength(SourceLength);
            e.Property(s => s.Query).HasMaxLength(SavedSearch.QueryLength);
            e.HasIndex(s => new { s.UserId, s.CreatedAt });
            e.HasIndex(s => s.NextAt);
        });
        builder.Entity<Watch>(e =>
        {
            e.ToTable("Watching_Watch");
            e.Property(w => w.Id).ValueGeneratedNever();
            e.Property(w => w.UserId).HasMaxLength(UserIdLength);
            e.Property(w => w.Kind).HasMaxLength(Watch.KindLength);
            e.Property(w => w.Number).HasMaxLength(Watch.NumberLength);
            e.Property(w => w.Title).HasMaxLength(Watch.TitleLength);
            e.Property(w => w.Url).HasMaxLength(Watch.UrlLength);
            e.Property(w => w.State).HasMaxLength(Watch.StateLength);
            e.HasIndex(w => new { w.UserId, w.Kind, w.SubjectId }).IsUnique();
            e.HasIndex(w => new { w.Kind, w.SubjectId });
            e.HasIndex(w => w.LookAgainOn);
        });
    }
}
