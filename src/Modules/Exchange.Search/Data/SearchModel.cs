using Exchange.Framework.Data;
using Exchange.Search.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Search.Data;

internal sealed class SearchModel : IModelContributor
{
    public void Configure(ModelBuilder builder)
    {
        builder.Entity<SearchChange>(change =>
        {
            change.ToTable("Search_Change");
            change.HasKey(c => c.Seq);
            change.Property(c => c.Seq).ValueGeneratedOnAdd();
            change.Property(c => c.Source).HasMaxLength(40);
            change.HasIndex(c => c.At);
        });
        builder.Entity<SearchGone>(gone =>
        {
            gone.ToTable("Search_Gone");
            gone.HasKey(g => new { g.Source, g.EntityId });
            gone.Property(g => g.Source).HasMaxLength(40);
            gone.Property(g => g.Url).HasMaxLength(500);
            gone.HasIndex(g => g.At);
        });
        builder.Entity<SearchSourceChange>(change =>
        {
            change.ToTable("Search_SourceChange");
            change.HasKey(c => c.Source);
            change.Property(c => c.Source).HasMaxLength(40);
        });
        builder.Entity<SearchEpoch>(epoch =>
        {
            epoch.ToTable("Search_Epoch");
            epoch.HasKey(e => e.Id);
            epoch.Property(e => e.Id).ValueGeneratedNever();
        });
    }
}
