using Exchange.Framework.Data;
using Exchange.Media.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Media.Data;

internal sealed class MediaModel : IModelContributor
{
    public void Configure(ModelBuilder builder)
    {
        builder.Entity<MediaFile>(file =>
        {
            file.ToTable("Media_File");
            file.Property(f => f.Id).ValueGeneratedNever();
            file.Property(f => f.Name).HasMaxLength(MediaFile.MaxNameLength);
            file.Property(f => f.Sha256).HasMaxLength(64).IsFixedLength();
            file.Property(f => f.OwnerType).HasMaxLength(60);
            file.Property(f => f.UploadedBy).HasMaxLength(450);
            file.HasIndex(f => new { f.OwnerType, f.OwnerId });
            file.HasIndex(f => f.Sha256);
        });
        builder.Entity<MediaFolder>(folder =>
        {
            folder.ToTable("Media_Folder");
            folder.Property(f => f.Id).ValueGeneratedNever();
            folder.Property(f => f.Name).HasMaxLength(MediaFolder.NameLength);
            folder.Property(f => f.Key).HasMaxLength(4 * MediaFolder.NameLength);
            folder.HasIndex(f => new { f.ParentId, f.Key }).IsUnique();
            folder.HasOne<MediaFolder>().WithMany().HasForeignKey(f => f.ParentId).OnDelete(DeleteBehavior.Restrict);
            folder.HasData(new { Id = MediaFolder.Top, Name = "", Key = "", Arrivals = 0, Version = 1L });
        });
        builder.Entity<MediaItem>(item =>
        {
            item.ToTable("Media_Item");
            item.Property(i => i.Id).ValueGeneratedNever();
            item.Property(i => i.Name).HasMaxLength(MediaFile.MaxNameLength);
            item.Property(i => i.Sha256).HasMaxLength(64).IsFixedLength();
            item.Property(i => i.Title).HasMaxLength(MediaItem.TitleLength);
            item.Property(i => i.AltZh).HasMaxLength(MediaItem.AltLength);
            item.Property(i => i.AltEn).HasMaxLength(MediaItem.AltLength);
            item.Property(i => i.Credit).HasMaxLength(MediaItem.CreditLength);
            item.Property(i => i.SourceUrl).HasMaxLength(MediaItem.UrlLength);
            item.Property(i => i.SearchText).HasMaxLength(MediaItem.SearchLength);
            item.Property(i => i.UploadedBy).HasMaxLength(450);
            item.Ignore(i => i.IsPicture);
            item.Ignore(i => i.IsPublic);
            item.HasOne<MediaFolder>().WithMany().HasForeignKey(i => i.FolderId).OnDelete(DeleteBehavior.Restrict);
            item.HasOne<MediaFile>().WithMany().HasForeignKey(i => i.FileId).OnDelete(DeleteBehavior.Restrict);
            item.HasMany(i => i.Replacements).WithOne().HasForeignKey(r => r.ItemId).OnDelete(DeleteBehavior.Cascade);
            item.HasIndex(i => new { i.FolderId, i.UploadedAt });
            item.HasIndex(i => i.UploadedAt);
            item.HasIndex(i => new { i.NeedsAlt, i.UploadedAt });
        });
        builder.Entity<MediaReplacement>(replacement =>
        {
            replacement.ToTable("Media_Replacement");
            replacement.HasKey(r => new { r.ItemId, r.Number });
            replacement.Property(r => r.ReplacedBy).HasMaxLength(450);
            replacement.HasIndex(r => r.FileId);
        });
    }
}
