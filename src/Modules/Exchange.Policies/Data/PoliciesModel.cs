using Exchange.Framework.Data;
using Exchange.Policies.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Policies.Data;

internal sealed class PoliciesModel : IModelContributor
{
    public void Configure(ModelBuilder builder)
    {
        builder.Entity<PolicyRecord>(e =>
        {
            e.ToTable("Policies_Record");
            e.Property(r => r.Id).ValueGeneratedNever();
            e.Property(r => r.ContentItemId).HasMaxLength(64);
            e.Property(r => r.Type).HasMaxLength(20);
            e.Property(r => r.Culture).HasMaxLength(10);
            e.Property(r => r.LocalizationSet).HasMaxLength(64);
            e.Property(r => r.Title).HasMaxLength(300);
            e.Property(r => r.Summary).HasMaxLength(2000);
            e.Property(r => r.Url).HasMaxLength(200);
            e.Property(r => r.ShortName).HasMaxLength(PolicyRecord.NameLength);
            e.Property(r => r.IssuingBody).HasMaxLength(PolicyRecord.NameLength);
            e.Property(r => r.DocumentNumber).HasMaxLength(100);
            e.Property(r => r.ReplacedBy).HasMaxLength(64);
            e.Property(r => r.Topics).HasMaxLength(1000);
            e.Ignore(r => r.Dates);
            e.Ignore(r => r.TopicCodes);
            e.HasIndex(r => new { r.Type, r.IssuedOn });
            e.HasIndex(r => new { r.Type, r.Level });
            e.HasIndex(r => new { r.Type, r.IssuingBody });
            e.HasIndex(r => r.ShortName);
            e.HasIndex(r => r.ReplacedBy);
            e.HasIndex(r => r.ApplyUntil);
            e.HasIndex(r => r.CommentUntil);
            e.HasIndex(r => new { r.LocalizationSet, r.Type });
        });
        builder.Entity<Article>(e =>
        {
            e.ToTable("Policies_Article");
            e.Property(a => a.Id).ValueGeneratedNever();
            e.Property(a => a.Anchor).HasMaxLength(Article.AnchorLength);
            e.Property(a => a.Label).HasMaxLength(Article.LabelLength);
            e.Property(a => a.Path).HasMaxLength(Article.PathLength);
            e.Property(a => a.Context).HasMaxLength(Article.ContextLength);
            e.HasIndex(a => new { a.ItemId, a.Anchor }).IsUnique();
            e.HasIndex(a => new { a.ItemId, a.Order });
            e.HasOne<PolicyRecord>().WithMany().HasForeignKey(a => a.ItemId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<PolicyComment>(e =>
        {
            e.ToTable("Policies_Comment");
            e.Property(c => c.Id).ValueGeneratedNever();
            e.Property(c => c.UserId).HasMaxLength(64);
            e.Property(c => c.ShownName).HasMaxLength(PolicyComment.NameLength);
            e.Property(c => c.Text).HasMaxLength(PolicyComment.TextLength);
            e.Property(c => c.Answer).HasMaxLength(PolicyComment.AnswerLength);
            e.Ignore(c => c.AuditId);
            e.HasIndex(c => new { c.ItemId, c.State, c.WrittenAt });
            e.HasIndex(c => new { c.State, c.WrittenAt });
            e.HasIndex(c => c.UserId);
        });
    }
}
