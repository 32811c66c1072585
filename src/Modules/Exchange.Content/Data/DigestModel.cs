using Exchange.Content.Domain;
using Exchange.Framework.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Content.Data;

internal sealed class DigestModel : IModelContributor
{
    public void Configure(ModelBuilder builder) => builder.Entity<DigestSubscription>(e =>
    {
        e.ToTable("Content_Digest");
        e.Property(d => d.Email).HasMaxLength(DigestSubscription.EmailLength);
        e.Property(d => d.EmailKey).HasMaxLength(DigestSubscription.EmailLength);
        e.Property(d => d.ChoiceKey).HasMaxLength(DigestChoice.KeyLength);
        e.Property(d => d.Types).HasMaxLength(DigestChoice.CodesLength);
        e.Property(d => d.Topics).HasMaxLength(DigestChoice.CodesLength);
        e.Property(d => d.Words).HasMaxLength(DigestChoice.WordsLength);
        e.Property(d => d.Culture).HasMaxLength(ContentItem.CultureLength);
        e.HasIndex(d => new { d.EmailKey, d.ChoiceKey }).IsUnique();
        e.HasIndex(d => d.NextAt);
        e.HasIndex(d => d.CreatedAt);
    });
}
