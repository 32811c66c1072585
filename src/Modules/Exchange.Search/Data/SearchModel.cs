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
        builder.Entity<SearchEpoch>(epoch =>
        {
            epoch.ToTable("Search_Epoch");
            epoch.HasKey(e => e.Id);
            epoch.Property(e => e.Id).ValueGeneratedNever();
        });
    }
}
