using Exchange.Content.Domain;
using Exchange.Framework.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Content.Data;

internal sealed class ContentModel : IModelContributor
{
    public void Configure(ModelBuilder builder)
    {
        builder.Entity<ContentItem>(e =>
        {
            e.ToTable("Content_Item");
            e.Property(i => i.ContentItemId).HasMaxLength(ContentItem.ContentItemIdLength);
            e.Property(i => i.Type).HasMaxLength(ContentItem.CodeLength);
            e.Property(i => i.Culture).HasMaxLength(ContentItem.CultureLength);
            e.Property(i => i.LocalizationSet).HasMaxLength(ContentItem.ContentItemIdLength);
            e.Property(i => i.Slug).HasMaxLength(Slugs.Length);
            e.Property(i => i.Title).HasMaxLength(ContentVersion.TitleLength);
            e.Property(i => i.OwnerId).HasMaxLength(64);
            e.Property(i => i.Author).HasMaxLength(256);
            e.Property(i => i.SubmittedBy).HasMaxLength(64);
            e.Property(i => i.ReturnNote).HasMaxLength(ContentItem.ReturnNoteLength);
            e.HasIndex(i => i.ContentItemId).IsUnique();
            e.HasIndex(i => new { i.Type, i.Culture, i.Slug }).IsUnique();
            e.HasIndex(i => i.LocalizationSet);
            e.HasIndex(i => new { i.Type, i.PublishedAt });
            e.HasIndex(i => i.PublishedAt);
            e.HasIndex(i => i.ModifiedAt);
            e.HasIndex(i => i.PublishAt);
            e.HasIndex(i => i.UnpublishAt);
            e.HasIndex(i => i.PinnedUntil);
        });
        builder.Entity<ContentVersion>(e =>
        {
            e.ToTable("Content_Version");
            e.HasKey(v => new { v.ItemId, v.Number });
            e.Property(v => v.Title).HasMaxLength(ContentVersion.TitleLength);
            e.Property(v => v.Summary).HasMaxLength(ContentVersion.SummaryLength);
            e.Property(v => v.Markdown).HasMaxLength(ContentVersion.MarkdownLength);
            e.Property(v => v.Authors).HasMaxLength(ContentVersion.AuthorsLength);
            e.Property(v => v.Source).HasMaxLength(ContentVersion.SourceLength);
            e.Property(v => v.SourceUrl).HasMaxLength(ContentVersion.SourceUrlLength);
            e.Property(v => v.Note).HasMaxLength(ContentVersion.NoteLength);
            e.Property(v => v.SavedBy).HasMaxLength(64);
            e.Property(v => v.SavedByName).HasMaxLength(256);
            e.HasOne<ContentItem>().WithMany().HasForeignKey(v => v.ItemId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<FormerSlug>(e =>
        {
            e.ToTable("Content_FormerSlug");
            e.HasKey(s => new { s.Type, s.Culture, s.Slug });
            e.Property(s => s.Type).HasMaxLength(ContentItem.CodeLength);
            e.Property(s => s.Culture).HasMaxLength(ContentItem.CultureLength);
            e.Property(s => s.Slug).HasMaxLength(Slugs.Length);
            e.HasOne<ContentItem>().WithMany().HasForeignKey(s => s.ItemId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<ItemTopic>(e =>
        {
            e.ToTable("Content_Topic");
            e.HasKey(t => new { t.ItemId, t.Topic });
            e.Property(t => t.Topic).HasMaxLength(ItemTopic.TopicLength);
            e.HasIndex(t => t.Topic);
            e.HasOne<ContentItem>().WithMany().HasForeignKey(t => t.ItemId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<RelatedItem>(e =>
        {
            e.ToTable("Content_Related");
            e.HasKey(r => new { r.ItemId, r.OtherId });
            e.HasOne<ContentItem>().WithMany().HasForeignKey(r => r.ItemId).OnDelete(DeleteBehavior.Cascade);
            e.HasOne<ContentItem>().WithMany().HasForeignKey(r => r.OtherId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<NoticeRecord>(e =>
        {
            e.ToTable("Content_Record");
            e.HasKey(r => r.ItemId);
            e.Property(r => r.Number).HasMaxLength(NoticeRecord.NumberLength);
            e.Property(r => r.Kind).HasConversion<string>().HasMaxLength(ContentItem.CodeLength);
            e.Property(r => r.Publisher).HasMaxLength(RecordNotice.PublisherLength);
            e.Property(r => r.PublisherNumber).HasMaxLength(RecordNotice.PublisherNumberLength);
            e.Property(r => r.Sha256).HasMaxLength(NoticeRecord.HashLength);
            e.Ignore(r => r.AuditId);
            e.Ignore(r => r.IsIntact);
            e.HasIndex(r => r.Number).IsUnique();
            e.HasIndex(r => new { r.Kind, r.PublishedAt });
            e.HasIndex(r => r.PublishedAt);
            e.HasIndex(r => r.CorrectsId);
            e.HasOne<ContentItem>().WithOne().HasForeignKey<NoticeRecord>(r => r.ItemId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<NoticeRecord>().WithMany().HasForeignKey(r => r.CorrectsId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<ItemFile>(e =>
        {
            e.ToTable("Content_File");
            e.HasKey(f => new { f.ItemId, f.FileId });
            e.HasIndex(f => f.FileId);
            e.HasOne<ContentItem>().WithMany().HasForeignKey(f => f.ItemId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
