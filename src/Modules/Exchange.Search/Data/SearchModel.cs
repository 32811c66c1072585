using Exchange.Framework.Data;
using Exchange.Search.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Search.Data;

internal sealed class SearchModel : IModelContributor
{
    // Identity's key length.
    private const int UserIdLength = 450;

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
        builder.Entity<SynonymConcept>(concept =>
        {
            concept.ToTable("Search_Synonym");
            concept.HasKey(c => c.Key);
            concept.Property(c => c.Key).HasMaxLength(SynonymConcept.KeyLength);
            concept.Property(c => c.Forms).HasMaxLength(SynonymConcept.MaxForms);
        });
        builder.Entity<SynonymChange>(change =>
        {
            change.ToTable("Search_SynonymChange");
            change.Property(c => c.Id).ValueGeneratedNever();
            change.Property(c => c.Key).HasMaxLength(SynonymConcept.KeyLength);
            change.Property(c => c.ChangedBy).HasMaxLength(UserIdLength);
            change.Property(c => c.Before).HasMaxLength(SynonymConcept.MaxForms);
            change.Property(c => c.After).HasMaxLength(SynonymConcept.MaxForms);
            change.Property(c => c.Reason).HasMaxLength(SynonymChange.MaxReason);
            change.HasIndex(c => new { c.Key, c.At });
        });
        builder.Entity<MissedQuery>(query =>
        {
            query.ToTable("Search_MissedQuery");
            query.HasKey(q => q.Key);
            query.Property(q => q.Key).HasMaxLength(64).IsFixedLength();
            query.Property(q => q.Text).HasMaxLength(MissedQuery.MaxText);

            // The desk's list, and what is forgotten.
            query.HasIndex(q => new { q.Count, q.LastOn });
        });
        builder.Entity<SearchDay>(day =>
        {
            day.ToTable("Search_Day");
            day.HasKey(d => new { d.Day, d.Source });
            day.Property(d => d.Source).HasMaxLength(40);
        });
    }
}
